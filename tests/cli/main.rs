//! The commands that need no screen: results on stdout, reasons on stderr, exit codes 0, 1 and 2.

mod audit;
mod bad_files;
mod count;
#[cfg(unix)]
mod documents;
mod endings;
mod environment;
mod exports;
mod help;
#[path = "../terminal/long.rs"]
#[allow(dead_code)] // workshops are saved in folders of their own here
mod long;
#[path = "../../examples/many/main.rs"]
mod many;
mod next_stage;
#[cfg(unix)]
mod odd_files;
mod pipe;
mod plain;
mod recount;
mod rollup;
mod run;
mod sum;
mod tally_words;
mod works;
mod wrong;
