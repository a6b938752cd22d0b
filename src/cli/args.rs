//! What can be asked for on the command line.

use super::names::{DemoDay, DocumentName, FormName, Format, Lang, PageFormat, PaperName, Theme};
use crate::ballot_file::Method;
use crate::domain::Zone;
use crate::runtime;
use crate::text::dates;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::str::FromStr;

/// Runs a live workshop from a laptop projected to the room: agenda, SWOT, votes.
#[derive(Debug, Parser)]
#[command(
    name = "mufakat",
    version,
    about = "Runs a live workshop from a laptop projected to the room: agenda, SWOT, votes",
    after_help = "Without a command: the list of saved workshops. `mufakat --help` tells more.",
    after_long_help = LONG
)]
#[expect(clippy::doc_markdown, reason = "these lines are the help, which marks nothing")]
pub(super) struct Args {
    /// Language of screens and documents (else MUFAKAT_LANG, the setting, the system's)
    #[arg(long, global = true, value_name = "id|en")]
    pub(super) lang: Option<Lang>,
    /// Colours: black on white, white on black, or none (else MUFAKAT_THEME, NO_COLOR, the setting)
    #[arg(long, global = true, value_name = "light|dark|plain")]
    pub(super) theme: Option<Theme>,
    /// Keep everything under this folder (else MUFAKAT_DATA_DIR, else the system's place)
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data_dir: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

const LONG: &str = "\
Examples:
  mufakat                                  choose a saved workshop, or begin one
  mufakat demo                             a filled workshop to try, thrown away afterwards
  mufakat new --place \"Kabupaten Bangli\"   make one; prints its name
  mufakat new --from kabupaten-bangli      the next stage of the same place
  mufakat open kabupaten-bangli            go on where it was left
  mufakat open kabupaten-bangli --session swot-struktur
  mufakat wall kabupaten-bangli            the room's own window, on the projector
  mufakat show kabupaten-bangli --json | jq '.priorities'
  mufakat verify kabupaten-bangli          is every line as it was written?
  mufakat audit kabupaten-bangli 1 --dice 352614
  mufakat export kabupaten-bangli --document berita-acara -o berita-acara.docx
  mufakat export kabupaten-bangli --into dokumen
  mufakat rollup kabupaten-*.jsonl --csv tabel
  mufakat forms kabupaten-bangli --kind attendance -o daftar-hadir.html
  mufakat tally ballots.json --json        count ballots from a file

NAME is the name that `mufakat list` shows; a FILE given by its path is used where it lies.
A flag beats the environment (MUFAKAT_LANG, MUFAKAT_THEME, MUFAKAT_DATA_DIR), which beats what was chosen in the
settings, which beats the system's locale; else Indonesian. With NO_COLOR set the theme is plain.

Exit codes: 0 fine, 1 refused or failed (the reason is on stderr), 2 wrong usage.";

/// Below the help of `tally`.
const TALLY: &str = r#"A ballot file is JSON; docs/tally.md describes every kind of ballots and how much a file may hold:

  {"kind": "choice", "candidates": ["a", "b"],
   "ballots": [{"count": 5, "approvals": ["a"]}, {"approvals": ["b"]}, {"approvals": []}]}

  {"kind": "ranked", "candidates": ["a", "b", "c"],
   "ballots": [{"count": 4, "ranking": [["a"], ["b"], ["c"]]}, {"ranking": [["c", "b"]]}]}"#;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a workshop and print its name
    New(New),
    /// Go on with a workshop
    Open {
        /// Name of a saved workshop, or a file
        #[arg(value_name = "NAME|FILE")]
        name: String,
        /// Go straight to this session's screen
        #[arg(long, value_name = "ID")]
        session: Option<String>,
        /// Look on without writing
        #[arg(long)]
        read_only: bool,
        /// No room looks on: what is for the desk alone is shown
        #[arg(long)]
        desk: bool,
    },
    /// Show a workshop to the room in a window of its own, beside the one that it is run from (q leaves)
    Wall {
        /// Name of a saved workshop, or a file
        #[arg(value_name = "NAME|FILE")]
        name: String,
    },
    /// Go on with a workshop and look over items from a text or CSV file
    Import {
        /// Name of a saved workshop, or a file
        #[arg(value_name = "NAME|FILE")]
        name: String,
        /// The items: lines from a chat or a list, or a table with columns butir, kuadran, aspek, kelompok
        #[arg(value_name = "ITEMS")]
        file: PathBuf,
    },
    /// List the saved workshops
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the whole state as JSON, or what has changed since the stage before
    Show {
        /// Name of a saved workshop, or a file
        #[arg(value_name = "NAME|FILE")]
        name: String,
        /// As JSON
        #[arg(long, required_unless_present = "since_carried")]
        json: bool,
        /// List what has changed since it was carried over from an earlier workshop, a line each
        #[arg(long, conflicts_with = "json")]
        since_carried: bool,
    },
    /// Check every line of a workshop's file
    Verify {
        /// Name of a saved workshop, or a file
        #[arg(value_name = "NAME|FILE")]
        name: String,
        /// Which record has this sum: the fingerprint that was photographed or stands in the minutes, or more of it
        #[arg(long, value_name = "7F3A91C2", allow_hyphen_values = true)]
        sum: Option<String>,
    },
    /// Compare papers, drawn by dice that the room throws, with the ballots as entered (docs/tally.md)
    Audit(Audit),
    /// Copy the good beginning of a damaged file to a new one
    Repair {
        /// The damaged file, or the name of a saved workshop; it is not touched
        file: PathBuf,
        /// The new file; it must not exist
        #[arg(long, value_name = "NEW")]
        to: PathBuf,
    },
    /// Write a workshop as documents: Word, Excel, HTML, Markdown, CSV
    Export(Export),
    /// Put several workshops side by side: a page, or tables (docs/many.md)
    Rollup(Rollup),
    /// Write a blank form to print: attendance lists, worksheets, ballots
    Forms(Forms),
    /// Count ballots from a file (docs/tally.md)
    #[command(after_help = TALLY)]
    Tally(Tally),
    /// Agenda files: list, show, check
    Agenda {
        #[command(subcommand)]
        command: AgendaCommand,
    },
    /// Open a filled example and throw it away afterwards
    Demo {
        /// The day of the workshop that is today
        #[arg(long, value_name = "1|2", default_value = "1")]
        day: DemoDay,
    },
    /// Print one page for a stand-in: seven keys, and what to do when the power fails
    Card,
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// Name of a saved workshop, or a file
    #[arg(value_name = "NAME|FILE")]
    pub(super) name: String,
    /// Which document; else semua, which in a folder is each of them
    #[arg(long, value_name = "DOCUMENT")]
    pub(super) document: Option<DocumentName>,
    /// What it is written as; else by the ending of FILE, docx in a folder, md on stdout. csv is a file a table, json all of
    /// the state
    #[arg(long)]
    pub(super) format: Option<Format>,
    /// The final document, with records and sum to check it by; else every page says that it is a draft
    #[arg(long = "final")]
    pub(super) is_final: bool,
    /// Of kertas-kerja the half page of this delegation, by its code; semua for that of each
    #[arg(long, value_name = "CODE")]
    pub(super) office: Option<String>,
    /// Tell who said what
    #[arg(long)]
    pub(super) names: bool,
    /// With the desk columns of sheets, which the room never sees
    #[arg(long)]
    pub(super) desk: bool,
    /// Paper of the document
    #[arg(long, default_value = "a4")]
    pub(super) paper: PaperName,
    /// Write into this folder, under names of their own
    #[arg(long, value_name = "DIR", conflicts_with = "to")]
    pub(super) into: Option<PathBuf>,
    #[command(flatten)]
    pub(super) output: Output,
}

#[derive(Debug, clap::Args)]
pub(super) struct Rollup {
    /// Journals, names of saved workshops, or folders with journals in them
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    /// Tables for other programs, as one JSON object
    #[arg(long, conflicts_with_all = ["csv", "to", "force"])]
    pub(super) json: bool,
    /// Tables for other programs, as a CSV file each in this folder
    #[arg(long, value_name = "DIR", conflicts_with = "to")]
    pub(super) csv: Option<PathBuf>,
    /// What the page is written as; else by the ending of FILE, md on stdout
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    pub(super) format: Option<PageFormat>,
    /// Paper of the page
    #[arg(long, default_value = "a4", conflicts_with_all = ["json", "csv"])]
    pub(super) paper: PaperName,
    #[command(flatten)]
    pub(super) output: Output,
}

#[derive(Debug, clap::Args)]
pub(super) struct Forms {
    /// Name of a saved workshop, or a file
    #[arg(value_name = "NAME|FILE")]
    pub(super) name: String,
    /// Which form; ballots are of the newest vote that is drafted, tables of the session that is held, else the next
    #[arg(long)]
    pub(super) kind: FormName,
    /// Tables of this session about a sheet, by its id
    #[arg(long, value_name = "ID")]
    pub(super) session: Option<String>,
    /// Paper of the form
    #[arg(long, default_value = "a4")]
    pub(super) paper: PaperName,
    #[command(flatten)]
    pub(super) output: Output,
}

/// Where a document goes.
#[derive(Debug, clap::Args)]
pub(super) struct Output {
    /// Write to this file instead of stdout; one that exists stays
    #[arg(short = 'o', value_name = "FILE")]
    pub(super) to: Option<PathBuf>,
    /// Replace a file that exists
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// Agenda to start from: an id of `mufakat agenda list`, or a file; else tahap-1, with --from the stage after that one
    #[arg(long, value_name = "ID|FILE")]
    pub(super) agenda: Option<String>,
    /// The region: "Kabupaten Bangli", "Kota Denpasar"; with --from that of the earlier workshop
    #[arg(long, value_name = "TEXT", required_unless_present = "from")]
    pub(super) place: Option<String>,
    /// Begin the next stage of this workshop: its delegations, items, priorities, rows and open questions come along, and
    /// what has no place in the agenda is told
    #[arg(long, value_name = "NAME|FILE")]
    pub(super) from: Option<String>,
    /// Tell what would come along and what would not, and make nothing
    #[arg(long, requires = "from")]
    pub(super) dry_run: bool,
    /// Title of the workshop
    #[arg(long, value_name = "TEXT")]
    pub(super) title: Option<String>,
    /// First day, 2024-06-11 or 11/6/2024; else today
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) start: Option<jiff::civil::Date>,
    /// Time zone; else the machine's
    #[arg(long, value_name = "WIB|WITA|WIT", value_parser = zone)]
    pub(super) zone: Option<Zone>,
    /// Name of the file; else from place and title
    #[arg(long, value_name = "SLUG")]
    pub(super) name: Option<String>,
}

fn date(text: &str) -> Result<jiff::civil::Date, String> {
    let today = runtime::zone_guess().date(runtime::now());
    dates::parse_date(text, today).ok_or_else(|| "no such day; write it as 2024-06-11 or 11/6/2024".to_owned())
}

fn zone(text: &str) -> Result<Zone, String> {
    Zone::parse(text).ok_or_else(|| "one of WIB, WITA, WIT".to_owned())
}

#[derive(Debug, clap::Args)]
pub(super) struct Audit {
    /// Name of a saved workshop, or a file
    #[arg(value_name = "NAME|FILE")]
    pub(super) name: String,
    /// The vote: its number in the list of votes, else its id as `show --json` gives it
    #[arg(value_name = "VOTE")]
    pub(super) vote: String,
    /// What the room threw, at least five digits 1 to 6 (asked for on a terminal)
    #[arg(long, value_name = "DIGITS")]
    pub(super) dice: Option<String>,
    /// How many papers to compare
    #[arg(long, value_name = "N", default_value_t = crate::domain::vote::audit::SAMPLE,
          value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) sample: u32,
}

#[derive(Debug, clap::Args)]
pub(super) struct Tally {
    /// The ballots; `-` is stdin
    #[arg(value_name = "FILE|-")]
    pub(super) file: PathBuf,
    /// Only this method (may be given again)
    #[arg(long, value_name = "M", value_parser = Method::from_str)]
    pub(super) method: Vec<Method>,
    /// As JSON
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum AgendaCommand {
    /// The agendas inside the program
    List,
    /// Print an agenda, or a sheet inside the program, as a table
    Show {
        /// Its id, or a file
        #[arg(value_name = "ID|FILE")]
        agenda: String,
        /// As the file that it is
        #[arg(long)]
        json: bool,
    },
    /// Check an agenda file: every mistake at once
    Check {
        /// The file
        file: PathBuf,
    },
}
