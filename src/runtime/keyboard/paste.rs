//! Pasted text, between the marks that terminals put around it.

use crate::runtime::batch::TerminalEvent;

/// The mark before a paste.
pub(super) const BEGIN: &[u8] = b"\x1b[200~";
const END: &[u8] = b"\x1b[201~";
/// The longest paste that is taken, in bytes.
pub(super) const LONGEST: usize = 4 << 20;
/// Nobody types this many bytes at once.
const MANY: usize = 1024;

/// The reader's place: outside of pastes or in one.
#[derive(Debug, Default)]
pub(super) enum Paste {
    /// In no paste.
    #[default]
    None,
    /// In one, of which so many bytes have no end among them.
    Open {
        /// Bytes.
        searched: usize,
    },
    /// In one that is dropped to its end.
    Dropped {
        /// Bytes so far.
        bytes: u64,
        /// The reason.
        why: Why,
    },
    /// Behind one that stopped without an end; more of it may come.
    Stopped,
}

/// The reason why a paste is dropped.
#[derive(Debug, Clone, Copy)]
pub(super) enum Why {
    /// It is longer than [`LONGEST`].
    TooLong,
    /// Its beginning came long before it.
    Late,
}

impl Paste {
    /// At the beginning of one.
    pub(super) const OPEN: Self = Self::Open { searched: 0 };

    /// More of a paste that seemed to have stopped is none of keys: it is dropped to its end.
    pub(super) fn go_on_if_late(&mut self, bytes: &[u8]) {
        let is_late = |end: usize| position(bytes.get(..end).unwrap_or_default(), BEGIN).is_none();
        let end = position(bytes, END);
        if matches!(self, Self::Stopped) && (end.is_some_and(is_late) || bytes.len() >= MANY && is_late(bytes.len())) {
            let (bytes, why) = (0, Why::Late);
            *self = Self::Dropped { bytes, why };
        }
    }

    /// Takes what belongs to the paste from the front of `begun`; the paste once its end is there.
    pub(super) fn take(&mut self, begun: &mut Vec<u8>) -> Option<TerminalEvent> {
        let searched = match self {
            Self::Open { searched } => *searched,
            Self::None | Self::Stopped | Self::Dropped { .. } => 0,
        };
        let rest = begun.get(searched..).unwrap_or_default();
        let end = position(rest, END);
        // Where another one begins this one has lost its end.
        if let Some(next) = position(rest, BEGIN).filter(|next| end.is_none_or(|end| *next < end)) {
            let text: Vec<u8> = begun.drain(..searched + next).collect();
            return Some(self.close(&text, Self::None));
        }
        if let Some(end) = end {
            let text: Vec<u8> = begun.drain(..searched + end).collect();
            begun.drain(..END.len());
            return Some(self.close(&text, Self::None));
        }
        // An end may have begun.
        let whole = begun.len().saturating_sub(END.len() - 1);
        match self {
            Self::Open { searched } if begun.len() <= LONGEST => *searched = whole,
            Self::Open { .. } => {
                let (bytes, why) = (whole as u64, Why::TooLong);
                *self = Self::Dropped { bytes, why };
                *begun = begun.split_off(whole);
            }
            Self::Dropped { bytes, .. } => {
                *bytes += whole as u64;
                begun.drain(..whole);
            }
            Self::None | Self::Stopped => {}
        }
        None
    }

    /// Nothing more comes of it.
    pub(super) fn stop(&mut self, begun: &mut Vec<u8>) -> TerminalEvent {
        let text = std::mem::take(begun);
        self.close(&text, Self::Stopped)
    }

    /// Ends the paste behind `text`, the part of it that was not dropped; the event that it makes.
    fn close(&mut self, text: &[u8], then: Self) -> TerminalEvent {
        match std::mem::replace(self, then) {
            Self::Dropped { bytes, why } => match why {
                Why::TooLong => TerminalEvent::TooLong(bytes + text.len() as u64),
                Why::Late => TerminalEvent::Late,
            },
            Self::None | Self::Open { .. } | Self::Stopped if text.len() > LONGEST => {
                TerminalEvent::TooLong(text.len() as u64)
            }
            Self::None | Self::Open { .. } | Self::Stopped => TerminalEvent::Paste(lines(text)),
        }
    }
}

/// Terminals send the newlines of a paste as the Enter key does.
fn lines(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text).replace("\r\n", "\n");
    text.replace('\r', "\n")
}

fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}
