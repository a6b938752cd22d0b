//! Prints every scene of the wall at four sizes in three themes and both languages, with a page that shows them side by
//! side: `cargo run --example gallery [FOLDER]`, without a folder in `target/gallery`. The same source gives the same
//! bytes.

mod page;
#[path = "../../tests/ui/scenes.rs"]
#[allow(dead_code, reason = "tests and other examples use the rest")]
mod scenes;
#[path = "../../tests/ui/shots.rs"]
mod shots;
#[path = "../../tests/ui/stage.rs"]
#[allow(clippy::wildcard_enum_match_arm, reason = "as in the tests it belongs to")]
mod stage;
#[path = "../pictures/svg.rs"]
#[allow(dead_code, reason = "tests and other examples use the rest")]
mod svg;

use mufakat::text::Language;
use mufakat::ui::theme::ThemeName;
use shots::{SIZES, Shot};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let folder = env::args_os().nth(1).map_or_else(|| Path::new("target").join("gallery"), PathBuf::from);
    match print(&folder) {
        Ok(pictures) => {
            println!("{}: {pictures} pictures", folder.join("index.html").display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// Writes all pictures and the page; gives how many pictures there are.
fn print(folder: &Path) -> io::Result<usize> {
    fs::create_dir_all(folder)?;
    let mut pictures = 0;
    let mut page = page::head();
    for language in Language::ALL {
        let shots = shots::shots(language);
        for shot in &shots {
            page.push_str(&page::shot(shot, language));
            pictures += draw(shot, language, folder)?;
        }
    }
    fs::write(folder.join("index.html"), page + page::FOOT)?;
    Ok(pictures)
}

/// Writes the pictures of a scene.
fn draw(shot: &Shot, language: Language, folder: &Path) -> io::Result<usize> {
    for theme in ThemeName::ALL {
        let wall = shot.wall(theme);
        for size in SIZES {
            let picture = svg::picture(&shot.picture(&wall, size, 0), shot.name) + svg::END;
            fs::write(folder.join(page::file(shot, language, theme, size)), picture)?;
        }
    }
    Ok(ThemeName::ALL.len() * SIZES.len())
}
