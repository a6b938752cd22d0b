//! What the recording shows: an afternoon of the example, told in a minute.

use mufakat::ui::keys::Key;

/// One step of the script.
#[derive(Clone, Copy)]
pub enum Beat {
    /// The sentence below the window from now on.
    Say(&'static str),
    /// A text is typed, character by character.
    Type(&'static str),
    /// A key that is shown below the window is pressed.
    Press(Key),
    /// So many milliseconds pass.
    Rest(u32),
}

use Beat::{Press, Rest, Say, Type};

/// The steps, in order. Their texts speak of the example's invented regency.
pub const SCRIPT: [&[Beat]; 8] = [TITLE, BOARD, BALLOTS, DRAFT, RULE, COUNT, RESULT, PRIORITIES];

const TITLE: &[Beat] = &[Say("The title card, on the projector. Any key lifts it."), Rest(2600), Press(Key::Enter)];

const BOARD: &[Beat] = &[
    Say("The room speaks, the facilitator types."),
    Rest(1500),
    Type("Jaringan serat optik menjangkau 18 dari 21 kecamatan"),
    Rest(500),
    Say("Every Enter is on the disk before the screen says so."),
    Press(Key::Enter),
    Rest(1500),
    Say("Tab: the next quadrant. Who said it is kept; the board does not show it."),
    Press(Key::Tab),
    Rest(900),
    Type("@dishub Angkutan sungai belum punya jadwal tetap"),
    Rest(400),
    Press(Key::Enter),
    Rest(1500),
    Say("Ctrl+Z takes it back …"),
    Press(Key::Ctrl('z')),
    Rest(1200),
    Say("… and Ctrl+Y brings it again."),
    Press(Key::Ctrl('y')),
    Rest(1300),
];

const BALLOTS: &[Beat] = &[
    Say("Ctrl+P finds every command by its name: here the vote that is open."),
    Press(Key::Ctrl('p')),
    Rest(900),
    Type("pemungutan"),
    Rest(700),
    Press(Key::Enter),
    Rest(900),
    Say("Three dots for each delegation. What they say stays covered until the vote is closed."),
    Rest(900),
    Type("AAD"),
    Rest(400),
    Press(Key::Enter),
    Rest(700),
    Type("BDE"),
    Rest(400),
    Press(Key::Enter),
    Rest(1000),
];

const DRAFT: &[Beat] = &[
    Say("A second vote beside it, on the priorities so far. Talking it over comes first: m."),
    Press(Key::Esc),
    Press(Key::Ctrl('p')),
    Type("daftar suara"),
    Press(Key::Enter),
    Rest(800),
    Press(Key::Char('a')),
    Rest(500),
    Press(Key::Tab),
    Rest(700),
    Press(Key::Char('c')),
    Rest(350),
    Press(Key::Char(' ')),
    Rest(250),
    Press(Key::Down),
    Press(Key::Char(' ')),
    Rest(250),
    Press(Key::Down),
    Press(Key::Char(' ')),
    Rest(250),
    Press(Key::Down),
    Press(Key::Down),
    Press(Key::Down),
    Press(Key::Char(' ')),
    Rest(1000),
];

const RULE: &[Beat] = &[
    Say("Or counted: hands, three are taken. The rule is declared before anybody votes."),
    Press(Key::Enter),
    Rest(1300),
    Press(Key::Down),
    Press(Key::Down),
    Press(Key::Down),
    Rest(250),
    Press(Key::Left),
    Rest(1300),
    Press(Key::Enter),
    Rest(700),
    Press(Key::Enter),
    Rest(1300),
];

const COUNT: &[Beat] = &[
    Say("Hands are counted in the room, one option after the other."),
    Press(Key::Char('b')),
    Rest(900),
    Type("31"),
    Press(Key::Enter),
    Rest(500),
    Type("12"),
    Press(Key::Enter),
    Rest(500),
    Type("27"),
    Press(Key::Enter),
    Rest(500),
    Type("18"),
    Rest(300),
    Press(Key::Enter),
    Rest(900),
];

const RESULT: &[Beat] = &[
    Say("Closed. The room photographs the fingerprint; the minutes print the same one."),
    Press(Key::Enter),
    Rest(3600),
    Press(Key::Char('s')),
    Rest(1000),
    Say("Accepted."),
    Press(Key::Enter),
    Rest(3000),
];

const PRIORITIES: &[Beat] = &[
    Say("The priorities of the workshop, each with the way it was decided."),
    Press(Key::Enter),
    Rest(2800),
    Say("Ctrl+T covers the projector with the title card, from anywhere."),
    Press(Key::Ctrl('t')),
    Rest(2400),
];
