//! A sheet in one of its looks. Texts are said already; numbers stand where lengths are drawn.

/// A sheet as it is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its title, and the name of the look.
    pub title: String,
    /// How many of its lines are filled: `12 dari 27 terisi`.
    pub filled: String,
    /// What the degrees of the column that is filled mean; empty without.
    pub legend: String,
    /// The rows as the look shows them.
    pub look: Look,
}

/// One way to look at a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// Rows under their headings.
    List(List),
    /// Bars of what there is and what is wanted.
    Bars(Bars),
    /// The kinds of strategies with their factors.
    Matrix(Box<Matrix>),
    /// The point of strengths less weaknesses and opportunities less threats.
    Quadrant(Quadrant),
    /// Years across, rows down.
    Timeline(Timeline),
    /// How many rows stand where.
    Spread(Spread),
}

/// Rows under their headings, with cells on their right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The columns on the right, in order.
    pub columns: Vec<ListColumn>,
    /// Headings and rows in order.
    pub lines: Vec<ListLine>,
    /// The place of the row that is filled among the lines.
    pub selected: Option<usize>,
    /// The place of the column that is filled among the columns.
    pub column: Option<usize>,
    /// Said where there are no rows.
    pub empty: String,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListColumn {
    /// Its name.
    pub name: String,
    /// Its name over its cells, as short as these want it.
    pub head: String,
    /// How wide its cells are drawn, in columns of the terminal.
    pub width: u16,
    /// Whether its cells stand to the right.
    pub right: bool,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListLine {
    /// What stands over the rows that follow.
    Heading(String),
    /// A row.
    Row(Row),
}

/// A row of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The number that the room calls it by.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// Its cells, as many as columns.
    pub cells: Vec<CellText>,
    /// Why it stands apart, where it does.
    pub remark: String,
    /// How late it is; never told to the room.
    pub late: String,
}

/// A cell as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellText {
    /// Its text.
    pub text: String,
    /// Whether it counts.
    pub standing: Standing,
}

/// Whether what a cell says counts as filled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// It was filled in, or is computed.
    #[default]
    Given,
    /// It stands for an empty cell.
    Assumed,
    /// It is a degree that the scale no longer has.
    OffScale,
}

/// Bars of what there is and what is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// The highest degree.
    pub high: u8,
    /// The share of each aspect or heading, lowest last; as many as the room has been shown.
    pub shares: Vec<ShareLine>,
    /// Headings and rows, the widest gap first; rows without an answer are not among them.
    pub lines: Vec<BarLine>,
    /// How many rows have no answer, in words; empty when none.
    pub unanswered: String,
    /// The place of the row that is filled among the lines.
    pub selected: Option<usize>,
    /// The row that is filled, in words, where it has no answer; empty elsewhere.
    pub told: String,
}

/// How much of the highest possible was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareLine {
    /// What it is the share of.
    pub name: String,
    /// In tenths of a percent, 0 to 1000; none where nothing is answered.
    pub permille: Option<u16>,
    /// The share as it is said, with how many are answered.
    pub said: String,
}

/// A line of bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BarLine {
    /// What stands over the rows that follow.
    Heading(String),
    /// A row.
    Row(Bar),
}

/// What there is and what is wanted in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The number that the room calls it by.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// The degree there is.
    pub have: u8,
    /// The degree that is wanted.
    pub want: Option<u8>,
    /// The difference as it is said.
    pub gap: String,
}

/// The kinds of strategies with their factors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// SO, WO, ST and WT.
    pub kinds: [MatrixKind; 4],
    /// Strategies whose kind does not follow yet.
    pub other: Vec<Numbered>,
    /// Said over them.
    pub other_name: String,
    /// The kind that is looked at, 0 to 3, or 4 for those without one; without it they come one after the other.
    pub at: Option<usize>,
    /// That kind alone is shown; else it is marked among all of them, in numbers.
    pub opened: bool,
    /// The number of the strategy that is filled.
    pub selected: Option<u32>,
}

/// One kind of strategies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixKind {
    /// `SO`.
    pub letters: String,
    /// What it does, in a few words.
    pub name: String,
    /// The two lists of factors that meet in it: their name, and the factors.
    pub factors: [(String, Vec<Factor>); 2],
    /// The strategies.
    pub strategies: Vec<Numbered>,
}

/// Something with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// The number that the room calls it by.
    pub number: u32,
    /// Its text.
    pub text: String,
}

/// A factor of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// The item.
    pub item: Numbered,
    /// No strategy cites it; never told to the room.
    pub unused: bool,
}

/// The point of strengths less weaknesses and opportunities less threats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quadrant {
    /// X and Y in thousandths, none of them 0 where the number is not; none where there is no point.
    pub point: Option<[i64; 2]>,
    /// X and Y as they are said; empty where there is no point.
    pub said: String,
    /// The names of the four quadrants: I, II, III, IV.
    pub names: [String; 4],
    /// What follows from it, or that it lies on a border.
    pub verdict: String,
    /// How many factors are counted and left out.
    pub counted: String,
}

/// Years across, rows down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The first and the last year.
    pub years: [i16; 2],
    /// Headings and rows in order.
    pub lines: Vec<TimeLine>,
    /// The place of the row that is filled among the lines.
    pub selected: Option<usize>,
    /// How many rows have no years, in words; empty when none.
    pub undated: String,
    /// The row that is filled, in words, where it has no years; empty elsewhere.
    pub told: String,
    /// Who would begin too much in one year, in words; never told to the room.
    pub crowded: String,
}

/// A line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeLine {
    /// A horizon or a dimension.
    Heading(String),
    /// A row.
    Row {
        /// The number that the room calls it by.
        number: u32,
        /// Its text.
        text: String,
        /// Its first and last year.
        years: [i16; 2],
        /// It is taken hold of.
        held: bool,
    },
}

/// How many rows stand where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The blocks, in order.
    pub blocks: Vec<SpreadBlock>,
    /// The cell that is looked at: its block, and its place in it.
    pub selected: Option<(usize, usize)>,
    /// Which of the rows to choose from nothing serves, in words; never told to the room.
    pub unserved: String,
}

/// A value across, with the values down in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpreadBlock {
    /// Its name.
    pub name: String,
    /// The values down, with how many rows stand there.
    pub cells: Vec<(String, usize)>,
}
