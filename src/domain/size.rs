//! How much one record may hold.

use super::{Event, Refusal};
use std::io;

/// The most bytes that the events of a record take when they are written. A line of the file holds 4 MiB; number, time
/// and sum stand in the rest of it.
pub const MOST_BYTES: usize = (4 << 20) - 1024;

/// The events, if one record can hold them.
///
/// # Errors
/// [`Refusal::TooMuchAtOnce`].
pub(super) fn sound(events: Vec<Event>) -> Result<Vec<Event>, Refusal> {
    let mut room = Room(MOST_BYTES);
    match serde_json::to_writer(&mut room, &events) {
        Ok(()) => Ok(events),
        Err(_) => Err(Refusal::TooMuchAtOnce),
    }
}

/// So many bytes can still be written; what is written is counted and forgotten.
struct Room(usize);

impl io::Write for Room {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.checked_sub(bytes.len()) {
            Some(left) => self.0 = left,
            None => return Err(io::ErrorKind::FileTooLarge.into()),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::{NewItem, SwotCommand};
    use crate::domain::fixture::Table;
    use crate::domain::swot::Quadrant;
    use crate::domain::{At, Command, decide};

    fn add(items: usize) -> Result<Vec<Event>, Refusal> {
        let item = |n: usize| NewItem {
            aspect: "struktur".to_owned(),
            quadrant: Quadrant::W,
            text: format!("{n:0>500}"),
            by: None,
            dimension: None,
            from: Vec::new(),
            origin: None,
        };
        let command = Command::Swot(SwotCommand::Add((0..items).map(item).collect()));
        let table = Table::new();
        let at: At = table.history.at(jiff::Timestamp::MIN);
        decide(table.workshop(), command, at)
    }

    #[test]
    fn what_no_record_can_hold_is_refused() {
        let items = |bytes: usize| bytes / 600;
        let events = add(items(MOST_BYTES)).expect("there is room");
        let bytes = serde_json::to_vec(&events).expect("JSON").len();
        let each = bytes / events.len();
        let most = MOST_BYTES / (each + 1);
        assert!(add(most).is_ok());
        assert_eq!(add(most + most / 50), Err(Refusal::TooMuchAtOnce));
    }
}
