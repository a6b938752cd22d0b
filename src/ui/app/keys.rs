//! Keys, rushes and pastes: what they do to the topmost dialog or the screen.

use super::{App, Cover};
use crate::domain::capture;
use crate::text::frame as phrases;
use crate::ui::dialogs::{self, Below, Chosen, Outcome};
use crate::ui::effect::{Effect, Notice, Step, Tone};
use crate::ui::global;
use crate::ui::intake::{self, Found, Wanted};
use crate::ui::keys::{Key, Mode, find};
use crate::ui::route::Route;
use crate::ui::screens;
use crate::ui::widgets::field::Field;
use jiff::Timestamp;

impl App {
    pub(super) fn key(&mut self, key: Key, now: Timestamp) -> Vec<Effect> {
        match self.cover {
            Cover::Resumed if key != Key::Ctrl('c') => {
                self.cover = Cover::Lifted;
                return Vec::new();
            }
            Cover::Asked if self.is_covered() && !matches!(key, Key::Ctrl('c' | 't')) => {
                return Vec::new();
            }
            Cover::Lifted | Cover::Resumed | Cover::Asked => {}
        }
        self.notice = None;
        if key == Key::Ctrl('t') && self.open.is_some() {
            self.cover = if self.cover == Cover::Asked { Cover::Lifted } else { Cover::Asked };
            return Vec::new();
        }
        let dialogs = self.dialogs.len();
        let effects = if self.dialogs.is_empty() { self.screen_key(key, now) } else { self.dialog_key(key, now) };
        let refused = self.notice.as_ref().is_some_and(|(notice, _)| notice.tone != Tone::Info);
        if key == Key::Enter && refused && self.dialogs.len() == dialogs && self.mode() == Mode::Typing {
            // What was refused gives way to the next line, so that two lines never run into one.
            if let Some(field) = self.field() {
                field.select();
            }
        }
        effects
    }

    /// The field that takes what is typed.
    fn field(&mut self) -> Option<&mut Field> {
        match self.dialogs.last_mut() {
            Some(dialog) => dialog.field(),
            None => self.screen.field(),
        }
    }

    pub(super) fn dialog_key(&mut self, key: Key, now: Timestamp) -> Vec<Effect> {
        self.let_go();
        let takes = self.dialogs.last().is_some_and(|dialog| dialog.binding(self.role, key).is_some());
        if key == Key::Ctrl('c') && !takes {
            self.dialogs.push(Box::new(self.leave()));
            return Vec::new();
        }
        let Some(mut dialog) = self.dialogs.pop() else {
            return Vec::new();
        };
        let (screen, everywhere) = self.tables(now);
        let outcome = dialog.key(&self.ctx(now), Below { screen: &screen, everywhere: &everywhere }, key);
        match outcome {
            Outcome::Stay => {
                self.dialogs.push(dialog);
                Vec::new()
            }
            Outcome::Close(steps) => self.run(steps, now),
            Outcome::Try(mut steps) => {
                self.dialogs.push(dialog);
                let closes_first = steps.iter().take_while(|step| matches!(step, Step::Do(_))).count();
                steps.insert(closes_first, Step::Close);
                self.run(steps, now)
            }
            Outcome::Run(Chosen::Screen(index)) => self.act(index, now),
            Outcome::Run(Chosen::Everywhere(index)) => self.everywhere(index, now),
        }
    }

    pub(super) fn screen_key(&mut self, key: Key, now: Timestamp) -> Vec<Effect> {
        let mode = self.screen.mode();
        let (screen, everywhere) = self.tables(now);
        if let Key::Char(digit @ '0'..='9') = key
            && mode == Mode::Moving
            && find(&screen, key, mode).is_none()
        {
            return self.digit(digit, now);
        }
        self.jump = None;
        let (here, there) = (find(&screen, key, mode), find(&everywhere, key, mode));
        if mode == Mode::Moving {
            if let Some(effects) = self.instead(key, (here, there), now) {
                return effects;
            }
        } else {
            self.let_go();
        }
        if let Some(binding) = here {
            let mut effects = self.act(binding.index, now);
            if mode == Mode::Moving && (binding.pointed || key.is_arrow()) {
                self.point();
            }
            if let (Key::Char(c), Mode::Moving, Mode::Typing, true) = (key, mode, self.mode(), self.dialogs.is_empty())
                && self.notice.is_none()
            {
                // Whoever believed to be typing already sees what is not in the line.
                let said = phrases::typing_from_here(self.settings.language, c);
                effects.extend(self.say(Notice::info(said), now));
            }
            return effects;
        }
        if let Some(binding) = there {
            return self.everywhere(binding.index, now);
        }
        if mode == Mode::Typing {
            if self.takes_no_text() {
                return if matches!(key, Key::Char(_)) { self.read_only(now) } else { Vec::new() };
            }
            if let Some(field) = self.screen.field() {
                field.handle(key);
            }
        }
        Vec::new()
    }

    pub(super) fn digit(&mut self, digit: char, now: Timestamp) -> Vec<Effect> {
        let number = self.jump.unwrap_or(0).saturating_mul(10).saturating_add(digit.to_digit(10).unwrap_or(0)) % 10_000;
        self.jump = Some(number);
        let is_there = self.with_screen(now, |screen, ctx, room| screen.jump(ctx, room, number));
        if is_there && self.may_point() {
            self.point();
        } else {
            self.point_at_nothing();
        }
        Vec::new()
    }

    pub(super) fn act(&mut self, index: usize, now: Timestamp) -> Vec<Effect> {
        let steps = self.with_screen(now, |screen, ctx, room| screen.act(ctx, room, index));
        self.run(steps, now)
    }

    pub(super) fn everywhere(&mut self, index: usize, now: Timestamp) -> Vec<Effect> {
        use global::Action;
        let Some(binding) = global::KEYS.get(index) else {
            return Vec::new();
        };
        let steps = match binding.action {
            Action::Cover if self.open.is_some() => {
                self.cover = Cover::Asked;
                Vec::new()
            }
            Action::Hold if self.open.is_some() => return self.hold_pages(now),
            Action::Help => vec![Step::open(dialogs::Help::default())],
            Action::Palette => vec![Step::open(dialogs::Palette::default())],
            Action::Leave => vec![Step::open(self.leave())],
            Action::Back => vec![Step::Back],
            Action::Language => vec![global::switch_language(self.settings)],
            Action::Save | Action::Unsaved if self.has_unsaved() => self.unsaved_dialog(),
            Action::Save | Action::Unsaved if self.is_read_only() => {
                vec![Step::Say(Notice::info(self.settings.language.say(phrases::READ_ONLY_NOTICE)))]
            }
            Action::Save | Action::Unsaved if self.rehearses() => {
                vec![Step::Say(Notice::info(self.settings.language.say(phrases::REHEARSAL)))]
            }
            Action::Save if self.thrown_away => {
                vec![Step::Say(Notice::info(self.settings.language.say(phrases::THROWN_AWAY)))]
            }
            Action::Save => vec![Step::Say(Notice::info(self.settings.language.say(phrases::SAVED_ALREADY)))],
            Action::Unsaved => self.unsaved_dialog(),
            Action::Rehearse => vec![Step::Rehearse(true)],
            Action::EndRehearsal => vec![Step::Rehearse(false)],
            Action::Suggestion if self.offer.is_some() => self.offer.take().into_iter().collect(),
            Action::Suggestion => {
                self.with_screen(now, |screen, _, room| room.map(|room| screen.suggestion(room)).unwrap_or_default())
            }
            Action::Show(route) if self.holds(binding.action) => vec![Step::Go(route.clone())],
            Action::Room(action) if self.open.is_some() => {
                self.room(now).map(|room| global::in_room(action, &room)).unwrap_or_default()
            }
            Action::Cover | Action::Hold | Action::Show(_) | Action::Room(_) => {
                vec![Step::Say(Notice::info(self.settings.language.say(phrases::NO_WORKSHOP)))]
            }
        };
        if binding.action == Action::Suggestion && steps.is_empty() {
            return self.say(Notice::info(self.settings.language.say(phrases::NO_SUGGESTION)), now);
        }
        self.run(steps, now)
    }

    pub(super) fn unsaved_dialog(&self) -> Vec<Step> {
        let language = self.settings.language;
        let lines = self.unsaved();
        if lines.is_empty() {
            return vec![Step::Say(Notice::info(language.say(phrases::NONE_UNSAVED)))];
        }
        vec![Step::open(dialogs::Unsaved { lines })]
    }

    /// Whether what is typed on this screen could only be lost: the workshop is looked at, and the screen is about it.
    pub(in crate::ui) fn takes_no_text(&self) -> bool {
        let elsewhere = matches!(self.screen.route(), Route::Home | Route::New | Route::Settings);
        self.is_read_only() && !elsewhere
    }

    pub(super) fn rush(&mut self, text: &str, now: Timestamp) -> Vec<Effect> {
        self.let_go();
        match self.cover {
            Cover::Resumed => self.cover = Cover::Lifted,
            Cover::Asked if self.is_covered() => return Vec::new(),
            Cover::Asked | Cover::Lifted => {}
        }
        // Typing ends what was said, however fast.
        self.notice = None;
        if let Some(dialog) = self.dialogs.last_mut() {
            dialog.paste(text);
            return Vec::new();
        }
        if self.takes_no_text() {
            return self.read_only(now);
        }
        let typing = self.screen.mode() == Mode::Typing;
        let kept = self.with_screen(now, |screen, _, _| {
            screen.start_typing() && screen.field().map(|field| field.insert(text)).is_some()
        });
        let language = self.settings.language;
        match (typing, kept) {
            (true, _) => Vec::new(),
            (false, true) => self.say(Notice::warning(language.say(phrases::RUSH_TYPED)), now),
            (false, false) => self.say(Notice::warning(language.say(phrases::RUSH_KEPT)), now),
        }
    }

    /// The question whether to leave, with what becomes of what was entered.
    const fn leave(&self) -> dialogs::Leave {
        match &self.open {
            Some(open) if !open.unsaved.is_empty() => dialogs::Leave::Unsaved,
            Some(_) if self.is_read_only() => dialogs::Leave::ReadOnly,
            Some(_) if self.thrown_away => dialogs::Leave::ThrownAway,
            Some(_) | None => dialogs::Leave::Saved,
        }
    }

    /// The items of a file, looked over on the board.
    pub(super) fn items(&mut self, text: &str, now: Timestamp) -> Vec<Effect> {
        self.cover = Cover::Lifted;
        if !self.screen.route().is_same_screen(&Route::BOARD) {
            self.go(&Route::BOARD, now);
        }
        let steps = self.with_screen(now, |screen, ctx, room| screen.paste(ctx, room, text));
        self.run(steps, now)
    }

    /// Files stand where one is asked for, unless a place is being typed already.
    pub(super) fn found_files(&mut self, wanted: Wanted, files: Vec<Found>, now: Timestamp) -> Vec<Effect> {
        let ctx = self.ctx(now);
        if files.is_empty() || !intake::waits(&ctx, self.dialog(), wanted) {
            return Vec::new();
        }
        let choice = intake::choice(&ctx, wanted, files);
        self.dialogs.pop();
        self.run(vec![choice], now)
    }

    /// Several lines, looked over before they are taken; nothing when they go into a field that the room cannot read.
    fn look_over(&mut self, text: &str, now: Timestamp) -> Vec<Step> {
        let readable = match self.dialogs.last_mut() {
            Some(dialog) => dialog.field().is_some(),
            None => {
                let steps = self.with_screen(now, |screen, ctx, room| screen.paste(ctx, room, text));
                if !steps.is_empty() {
                    return steps;
                }
                self.screen.shows_what_is_typed() && self.screen.field().is_some()
            }
        };
        let one_line = (readable && self.role.is_public()).then(|| screens::as_one_line(&self.ctx(now), text));
        one_line.into_iter().collect()
    }

    pub(super) fn paste(&mut self, text: &str, now: Timestamp) -> Vec<Effect> {
        self.let_go();
        if self.cover == Cover::Resumed {
            self.cover = Cover::Lifted;
        }
        if self.dialogs.is_empty() && self.takes_no_text() {
            return self.read_only(now);
        }
        // Who said a message never stands in a field.
        let is_looked_over = text.trim().lines().count() > 1 || capture::is_of_a_chat(text);
        if !self.is_covered() && is_looked_over {
            let steps = self.look_over(text, now);
            if !steps.is_empty() {
                return self.run(steps, now);
            }
        }
        let on_board = self.dialogs.is_empty() && self.screen.route().is_same_screen(&Route::BOARD);
        if let Some(path) = intake::dropped(text).filter(|_| on_board && !self.is_covered()) {
            return self.run(vec![Step::Run(Effect::ReadItems(path.to_owned()))], now);
        }
        self.rush(text.trim_end_matches(['\r', '\n']), now)
    }
}
