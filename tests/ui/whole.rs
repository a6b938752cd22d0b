//! No scene of the wall is cut at any size, and none stands half empty while there is more to show.

use crate::shots::{SIZES, Shot, shots};
use crate::stage::{in_blocks, painted};
use crate::told::told;
use mufakat::scene::Scene;
use mufakat::text::Language;
use mufakat::ui::keys::Key;
use mufakat::ui::theme::ThemeName;
use mufakat::ui::widgets::big::bitmap;
use std::collections::HashSet;

/// More pages than any scene has.
const MOST: i64 = 60;

/// A word in small letters without what a drawing sets behind it.
fn bare(word: &str) -> Option<String> {
    let word = word.trim_end_matches([':', '·']).to_lowercase();
    (!word.is_empty()).then_some(word)
}

/// The words of a painted picture, in small letters, and joined ones at their hyphens as well.
fn words(picture: &str) -> HashSet<String> {
    let letters: String = picture.chars().map(|c| if "│┌┐└┘─┼▸█●→".contains(c) { ' ' } else { c }).collect();
    let parts = |word: &str| word.split_inclusive('-').map(str::to_owned).collect::<Vec<_>>();
    letters
        .split_whitespace()
        .filter_map(self::bare)
        .flat_map(|word| [vec![word.clone()], parts(&word)].concat())
        .collect()
}

/// The words that are on none of the pictures seen so far.
struct Missing {
    words: Vec<String>,
}

impl Missing {
    fn of(texts: &[String]) -> Self {
        Self { words: texts.iter().flat_map(|text| text.split_whitespace()).filter_map(bare).collect() }
    }

    /// What is on none of these pictures, of which no more are drawn than it takes. Block letters stand on the first two.
    fn over(texts: &[String], pictures: impl Iterator<Item = String>) -> Self {
        let mut missing = Self::of(texts);
        for (place, picture) in pictures.enumerate() {
            let seen = words(&picture);
            missing.words.retain(|word| !is_in(&seen, word));
            if place < 2 {
                missing.words.retain(|word| !is_large(&picture, word));
            }
            if missing.words.is_empty() {
                break;
            }
        }
        missing
    }
}

/// Whether a word stands there, or its parts where it was divided at a hyphen.
fn is_in(seen: &HashSet<String>, word: &str) -> bool {
    seen.contains(word) || (word.contains('-') && word.split_inclusive('-').all(|part| seen.contains(part)))
}

/// Whether a word stands on a picture in capitals with blanks between, or in block letters.
fn is_large(picture: &str, word: &str) -> bool {
    let capitals = word.to_uppercase();
    let spaced = capitals.chars().map(String::from).collect::<Vec<_>>().join(" ");
    picture.contains(&spaced)
        || (picture.contains('█') && bitmap(&capitals).is_some_and(|_| in_blocks(picture, &capitals)))
}

/// The key by which the desk turns the pages of a scene; none where they turn by the clock.
fn turned_by(scene: &Scene) -> Option<Key> {
    match scene {
        Scene::Recap(_) => Some(Key::Char(' ')),
        Scene::Reading(_) => Some(Key::PageDown),
        _ => None,
    }
}

/// What is on none of the pages that the desk turns.
fn missing_by_hand(shot: &mut Shot, key: Key, size: (u16, u16), texts: &[String]) -> Missing {
    let pictures = (0..MOST).map(|_| {
        let picture = painted(shot.picture(&shot.wall(ThemeName::Plain), size, 0));
        shot.press(key);
        picture
    });
    Missing::over(texts, pictures)
}

#[test]
fn no_word_of_a_scene_is_missing_over_its_pages() {
    let mut cut = Vec::new();
    for language in Language::ALL {
        for mut shot in shots(language) {
            let texts = told(&shot.scene.scene);
            let wall = shot.wall(ThemeName::Plain);
            if shot.stands_still(&wall) {
                continue;
            }
            for size in SIZES {
                let missing = if let Some(key) = turned_by(&shot.scene.scene) {
                    missing_by_hand(&mut shot, key, size, &texts)
                } else {
                    let pictures = (0..MOST).map(|turns| painted(shot.picture(&wall, size, turns)));
                    Missing::over(&texts, pictures)
                };
                if !missing.words.is_empty() {
                    cut.push(format!("{} {size:?} {}: {:?}", shot.name, language.code(), missing.words));
                }
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

/// Rows on which more stands than a frame and blanks.
fn used(picture: &str) -> usize {
    let is_used = |row: &&str| row.chars().any(|c| !c.is_whitespace() && !"│┌┐└┘─".contains(c));
    picture.lines().filter(is_used).count()
}

/// Whether a picture says that there is more.
fn says_more(picture: &str) -> bool {
    let is_page = |word: &str| {
        word.split_once('/').is_some_and(|(page, of)| page.parse::<u8>().is_ok() && of.parse::<u8>().is_ok())
    };
    let words: Vec<&str> = picture.split_whitespace().collect();
    let is_more = |pair: &[&str]| ["lagi", "more"].contains(&pair[1]) && pair[0].parse::<u16>().is_ok();
    words.windows(2).any(is_more) || words.into_iter().any(is_page)
}

/// Each subject of the recap begins a page, however short it is, and what is still to be revealed keeps its rows.
fn has_empty_rows(scene: &Scene) -> bool {
    matches!(scene, Scene::Recap(_)) || matches!(scene, Scene::Counted(counted) if counted.hidden.is_some())
}

#[test]
fn no_scene_is_half_empty_while_there_is_more_to_show() {
    let mut empty = Vec::new();
    let mut seen = 0;
    for language in Language::ALL {
        for shot in shots(language).into_iter().filter(|shot| !has_empty_rows(&shot.scene.scene)) {
            let wall = shot.wall(ThemeName::Plain);
            for size in SIZES {
                for turns in 0..8 {
                    let picture = painted(shot.picture(&wall, size, turns));
                    if !says_more(&picture) {
                        break;
                    }
                    seen += 1;
                    if used(&picture) * 2 <= usize::from(size.1) {
                        empty.push(format!("{} {size:?} {}:\n{picture}", shot.name, language.code()));
                    }
                }
            }
        }
    }
    assert!(seen > 0, "no scene has pages");
    assert!(empty.is_empty(), "{}", empty.join("\n"));
}
