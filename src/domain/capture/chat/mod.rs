//! Lines copied from a chat: who said them and when goes, and so does what the chat says of itself.

mod head;
mod stamp;
mod system;
#[cfg(test)]
mod tests;

use head::{Head, Heads};
use stamp::is_mark;

/// Lines that belong together: a message, or a line that no chat has stamped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    /// What is said, each with its line in the text, from 1.
    pub lines: Vec<(usize, String)>,
    /// What it is.
    pub kind: Kind,
}

/// What lines that belong together are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A line of a text.
    Line,
    /// A message of a chat.
    Said,
    /// The question of a poll.
    Question,
    /// An option of a poll.
    Option,
    /// What a chat may say of itself.
    Doubtful,
}

/// What a text says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Spoken {
    pub messages: Vec<Message>,
    /// How many messages lost their name and time.
    pub stamped: usize,
    /// How many lines of a chat said nothing: about the chat, pictures, reactions, what is answered.
    pub left_out: usize,
}

/// The messages and lines of a text.
pub(super) fn spoken(text: &str) -> Spoken {
    let heads = Heads::new(text);
    let mut spoken = Spoken::default();
    let (mut at, count) = (0, heads.lines().len());
    let mut in_chat = false;
    while at < count {
        match heads.at(at) {
            Some(Head::Said(takes, first)) => {
                in_chat = true;
                spoken.stamped += 1;
                let mut body = vec![(at + takes, first)];
                at += takes;
                while at < count && heads.at(at).is_none() {
                    body.push((at + 1, heads.lines()[at]));
                    at += 1;
                }
                spoken.message(&body);
            }
            Some(Head::System(takes)) => {
                in_chat = true;
                spoken.left_out += 1;
                at += takes;
            }
            Some(Head::Doubtful(takes, text)) => {
                in_chat = true;
                spoken.push(Kind::Doubtful, vec![(at + takes, text.to_owned())]);
                at += takes;
            }
            None => {
                let line = heads.lines()[at];
                if !in_chat || !line.trim_matches(is_mark).is_empty() {
                    spoken.push(Kind::Line, vec![(at + 1, line.to_owned())]);
                }
                at += 1;
            }
        }
    }
    spoken
}

impl Spoken {
    fn push(&mut self, kind: Kind, lines: Vec<(usize, String)>) {
        self.messages.push(Message { lines, kind });
    }

    /// What the lines of a message say when what the chat puts among them is gone.
    fn message(&mut self, body: &[(usize, &str)]) {
        let mut said: Vec<(usize, String)> = Vec::new();
        let mut quotes = false;
        let mut polls = false;
        for &(number, line) in body {
            let line = line.trim_matches(is_mark);
            if line.is_empty() {
                continue;
            }
            if quotes {
                quotes = !closes_quote(line);
                self.left_out += 1;
                continue;
            }
            if let Some(quoted) = system::answered(line) {
                quotes = quoted.chars().count() < 2
                    || !closes_quote(&quoted[quoted.chars().next().map_or(0, char::len_utf8)..]);
                self.left_out += 1;
                continue;
            }
            let line = system::without_edited(line);
            if line.is_empty() || system::says_nothing(line) || system::is_reaction(line) || system::is_origin(line) {
                self.left_out += 1;
                continue;
            }
            if said.is_empty() && system::is_poll(line) {
                polls = true;
                continue;
            }
            said.push((number, line.to_owned()));
        }
        if polls {
            return self.poll(said);
        }
        if !said.is_empty() {
            self.push(Kind::Said, said);
        }
    }

    fn poll(&mut self, lines: Vec<(usize, String)>) {
        for (number, line) in lines {
            match system::option(&line) {
                Some(option) => self.push(Kind::Option, vec![(number, option.to_owned())]),
                None => self.push(Kind::Question, vec![(number, line)]),
            }
        }
    }
}

fn closes_quote(line: &str) -> bool {
    line.trim_end_matches(is_mark).ends_with(['"', '”', '“'])
}
