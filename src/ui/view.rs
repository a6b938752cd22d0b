//! The whole window: header, screen, notice line, key bar, dialogs and the title card over everything.

use super::app::{App, Cover};
use super::ctx::Room;
use super::desk;
use super::dialogs::Below;
use super::effect::Tone;
use super::fit;
use super::handout::SecondCopy;
use super::header::{place_and_day, session_line};
use super::keys::{Key, Mode};
use super::role::Role;
use super::screens::{Around, card};
use super::wall::{compose, draw};
use super::widgets::wrap::{columns, cut, wrap};
use super::widgets::{bar, header, list};
use crate::domain::agenda::{Session, SessionState};
use crate::text::{dates, frame as phrases, handout, wall};
use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};

/// From this height of the screens on the desk has rows of its own.
const DESK_ROWS_FROM: u16 = 18;
/// From this height of the screens on, what counts down has large figures in a window that the room sees.
const LARGE_FROM: u16 = 30;
/// The most rows of a notice.
const NOTICE_ROWS: u16 = 4;

impl App {
    /// Draws the window; changes nothing.
    pub fn view(&self, frame: &mut Frame, now: Timestamp) {
        self.window(frame, now);
        self.theme.finish(frame.buffer_mut());
    }

    fn window(&self, frame: &mut Frame, now: Timestamp) {
        let area = frame.area();
        frame.buffer_mut().set_style(area, self.theme.base);
        if !fit::is_large_enough(area) {
            let text = phrases::too_small(self.settings.language, fit::MINIMUM, (area.width, area.height));
            frame.render_widget(
                ratatui::widgets::Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
                area,
            );
            return;
        }
        let foot = self.foot_rows(area.width);
        let room = self.room(now);
        if let (Some(room), true) = (&room, self.is_covered()) {
            let hint = (self.cover == Cover::Asked).then_some(phrases::LIFT);
            return card::cover(room, frame, area, hint);
        }
        let body = fit::bottom(area, foot).0;
        match (&room, self.screen.around()) {
            (Some(room), Around::Session { agenda, reminders, next }) => {
                self.room_view(room, agenda, (next, reminders), frame, body);
            }
            (room, Around::Nothing) | (room @ None, Around::Session { .. }) => {
                self.screen.view(&self.ctx(now), room.as_ref(), frame, body);
            }
        }
        self.foot(frame, fit::bottom(area, foot).1, now);
        if self.rehearses() {
            self.rehearsal_band(frame, fit::top(area, 1).0, now);
        }
        let (screen, everywhere) = self.tables(now);
        let tables = Below { screen: &screen, everywhere: &everywhere };
        if let Some(dialog) = self.dialogs.last() {
            // What is said about a dialog is read beside it.
            let beside = match self.notice {
                Some(_) => fit::bottom(area, foot).0,
                None => area,
            };
            dialog.view(&self.ctx(now), tables, frame, beside);
        }
    }

    fn room_view(&self, room: &Room, agenda: bool, (next, reminders): (bool, bool), frame: &mut Frame, area: Rect) {
        let (head, mut body) = fit::top(area, 2);
        self.header(room, frame, head);
        let beside = compose::floor::beside(room);
        let large_from = if room.role == Role::Desk { u16::MAX } else { LARGE_FROM };
        let (strip, rest) = fit::top(body, draw::rows_beside(&beside, area.height, large_from));
        draw::beside(&beside, room.theme, frame, strip);
        body = rest;
        if room.role == Role::Desk && area.height >= DESK_ROWS_FROM {
            let lines = desk::rows(room, area.width, (next, reminders && area.height >= 22));
            let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
            let (above, rest) = fit::top(body, rows);
            frame.render_widget(Text::from(lines), above);
            body = rest;
        }
        if area.width >= fit::WIDE && agenda {
            let (side, rest) = fit::left(body, 30);
            agenda_side(room, frame, side);
            body = rest;
        }
        self.screen.view(&room.ctx, Some(room), frame, body);
    }

    /// The first row says that nothing counts.
    fn rehearsal_band(&self, frame: &mut Frame, area: Rect, now: Timestamp) {
        let time = self.room(now).map(|room| dates::clock_with_zone(room.language(), room.workshop.zone(), room.now));
        let time = time.unwrap_or_default();
        let width = usize::from(area.width.saturating_sub(columns(&time) + 2));
        let text = cut(self.settings.language.say(phrases::REHEARSAL), area.width.saturating_sub(columns(&time) + 3));
        let text = format!(" {text:<width$}{time} ");
        frame.render_widget(Line::styled(text, self.theme.selected), area);
    }

    fn header(&self, room: &Room, frame: &mut Frame, area: Rect) {
        let (first, second) = fit::top(area, 1);
        self.title_line(room, frame, first);
        let seen = !room.role.is_public() || self.screen.has_clock();
        if let Some(session) = session_line(room).filter(|_| seen) {
            header::session(frame, second, &session, room.theme);
        }
    }

    /// Place, title and day on the left; whether everything is saved and the time on the right.
    fn title_line(&self, room: &Room, frame: &mut Frame, area: Rect) {
        let right = self.saved(room);
        let right_width = u16::try_from(right.width()).unwrap_or(u16::MAX) + 1;
        let left = header::place(&place_and_day(room), area.width.saturating_sub(right_width + 1));
        frame.render_widget(Line::styled(left, room.theme.title), area);
        frame.render_widget(right.right_aligned(), Rect { width: area.width.saturating_sub(1), ..area });
    }

    fn saved<'a>(&self, room: &Room) -> Line<'a> {
        let (mark, phrase, style) = match &self.open {
            Some(open) if open.broken || !open.unsaved.is_empty() => ("■", phrases::NOT_SAVING, room.theme.error),
            Some(open) if open.read_only.is_some() => ("○", phrases::READ_ONLY, room.theme.muted),
            _ => ("●", phrases::SAVED, room.theme.good),
        };
        let time = dates::clock_with_zone(room.language(), room.workshop.zone(), room.now);
        let wall = match (self.covers_wall(), self.holds_pages()) {
            (true, _) => Some(wall::COVERED),
            (false, true) => Some(wall::HELD),
            (false, false) => None,
        };
        let wall = wall.map(|said| Span::styled(format!("[{}] ", room.say(said)), room.theme.selected));
        let remark = match room.second {
            SecondCopy::Missing(_) => Some(handout::SECOND_MISSING),
            SecondCopy::Parted { .. } => Some(handout::SECOND_PARTED),
            SecondCopy::Off | SecondCopy::Waiting(_) | SecondCopy::Working(_) => None,
        };
        let remark = remark
            .filter(|_| room.role == Role::Desk)
            .map(|remark| Span::styled(format!("{} · ", room.say(remark)), room.theme.muted));
        let rest = [
            Span::styled(format!("{mark} {}", room.say(phrase)), style),
            Span::styled(format!("  {time}"), room.theme.title),
        ];
        wall.into_iter().chain(remark).chain(rest).collect()
    }

    /// Rows of the notice, the band and the key bar: a long notice has as many as it needs, up to a few.
    fn foot_rows(&self, width: u16) -> u16 {
        let band = u16::from(self.has_band());
        let lines = self
            .notice
            .as_ref()
            .map_or(1 - usize::from(band), |(said, _)| wrap(&said.text, width.saturating_sub(2)).len().max(1));
        1 + band + u16::try_from(lines).unwrap_or(u16::MAX).min(NOTICE_ROWS)
    }

    /// Whether letters are commands where one usually types, which must be seen whatever else is said.
    fn has_band(&self) -> bool {
        self.screen.is_capture() && self.screen.mode() == Mode::Moving
    }

    /// Notice, band and key bar.
    fn foot(&self, frame: &mut Frame, area: Rect, now: Timestamp) {
        let (above, keys) = fit::bottom(area, 1);
        let mode = self.screen.mode();
        let (band, notice) = fit::top(above, u16::from(self.has_band()));
        let says = self.room(now).map_or(phrases::MOVING_BAND, |room| self.screen.band(&room));
        let said = format!(" {:<width$}", self.settings.language.say(says), width = usize::from(band.width));
        frame.render_widget(Line::styled(said, self.theme.selected), band);
        match (&self.notice, self.room(now)) {
            (Some((said, _)), _) => {
                let style = match said.tone {
                    Tone::Info => self.theme.base,
                    Tone::Warning => self.theme.warning,
                    Tone::Error => self.theme.error,
                };
                let lines = wrap(&said.text, notice.width.saturating_sub(2)).into_iter();
                let lines: Text = lines.map(|line| Line::styled(format!(" {line}"), style)).collect();
                frame.render_widget(lines, notice);
            }
            // A hint there says how to enter something.
            (None, Some(room)) if self.takes_no_text() && mode == Mode::Typing => {
                let said = format!(" {}", room.say(phrases::READ_ONLY_NOTICE));
                frame.render_widget(Line::styled(said, self.theme.muted), notice);
            }
            (None, Some(room)) if !self.has_band() => self.screen.hint(&room, frame, notice),
            (None, Some(_) | None) => {}
        }
        let (mut screen, everywhere) = self.tables(now);
        if self.takes_no_text() && mode == Mode::Typing {
            screen.retain(|binding| !binding.keys.contains(&Key::Enter));
        }
        let bar = bar::shown(&screen, &everywhere, mode, self.settings.language, keys.width);
        frame.render_widget(bar::line(&bar, self.settings.language, &self.theme), keys);
    }
}

/// The day's agenda beside the screen.
fn agenda_side(room: &Room, frame: &mut Frame, area: Rect) {
    let language = room.language();
    let today = room.workshop.zone().date(room.now);
    let day = room
        .workshop
        .open_session()
        .map(|(position, _)| position.day)
        .or_else(|| room.workshop.days.iter().position(|day| day.date == today))
        .unwrap_or(0);
    let Some(plan) = room.workshop.days.get(day) else {
        return;
    };
    let entries: Vec<list::Entry> = plan
        .sessions
        .iter()
        .map(|session| list::Entry {
            head: format!(
                " {}{} ",
                if session.is_open() { "▶" } else { " " },
                dates::time(language, session.plan.slot(plan.date).start)
            ),
            text: room.label(&session.plan.title),
            tail: String::new(),
            style: if matches!(session.state, SessionState::Ended | SessionState::Skipped) {
                room.theme.muted
            } else {
                Style::new()
            },
        })
        .collect();
    let selected = plan.sessions.iter().position(Session::is_open);
    let styles = list::Styles { selected: room.theme.title, muted: room.theme.muted };
    let area = Rect { width: area.width.saturating_sub(1), ..area };
    list::view(frame, area, &entries, selected.or(Some(0)), styles, language);
}
