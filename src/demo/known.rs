//! What the script has brought, by its keys.

use super::DemoFault;
use crate::domain::sheet::{Accepted, Ref};
use crate::domain::{Id, Workshop};
use std::collections::BTreeMap;

/// Something that the script speaks of again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    Item(Id),
    Row(Id),
    Note(Id),
    Vote(Id),
}

/// All of it by key.
#[derive(Debug, Default)]
pub(super) struct Keys(BTreeMap<String, Known>);

impl Keys {
    /// Gives a key, where the script gives one.
    pub(super) fn give(&mut self, key: Option<&String>, known: Known) {
        if let Some(key) = key {
            self.0.insert(key.clone(), known);
        }
    }

    /// What goes by a key.
    pub(super) fn get(&self, key: &str) -> Result<Known, DemoFault> {
        self.0.get(key).copied().ok_or_else(|| DemoFault::NoSuch(key.to_owned()))
    }

    pub(super) fn item(&self, key: &str) -> Result<Id, DemoFault> {
        match self.get(key)? {
            Known::Item(id) => Ok(id),
            Known::Row(_) | Known::Note(_) | Known::Vote(_) => Err(DemoFault::NoSuch(key.to_owned())),
        }
    }

    pub(super) fn row(&self, key: &str) -> Result<Id, DemoFault> {
        match self.get(key)? {
            Known::Row(id) => Ok(id),
            Known::Item(_) | Known::Note(_) | Known::Vote(_) => Err(DemoFault::NoSuch(key.to_owned())),
        }
    }

    pub(super) fn note(&self, key: &str) -> Result<Id, DemoFault> {
        match self.get(key)? {
            Known::Note(id) => Ok(id),
            Known::Item(_) | Known::Row(_) | Known::Vote(_) => Err(DemoFault::NoSuch(key.to_owned())),
        }
    }

    /// What something comes from: keys of items and rows, and `vote/key` for what a vote took.
    pub(super) fn origins(&self, workshop: &Workshop, keys: &[String]) -> Result<Vec<Ref>, DemoFault> {
        keys.iter().map(|key| self.origin(workshop, key)).collect()
    }

    fn origin(&self, workshop: &Workshop, key: &str) -> Result<Ref, DemoFault> {
        let no_such = || DemoFault::NoSuch(key.to_owned());
        let Some((vote, about)) = key.split_once('/') else {
            return match self.get(key)? {
                Known::Item(id) => Ok(Ref::Item(id)),
                Known::Row(id) => Ok(Ref::Row(id)),
                Known::Note(_) | Known::Vote(_) => Err(no_such()),
            };
        };
        let Known::Vote(id) = self.get(vote)? else {
            return Err(no_such());
        };
        let (item, row) = match self.get(about)? {
            Known::Item(id) => (Some(id), None),
            Known::Row(id) => (None, Some(id)),
            Known::Note(_) | Known::Vote(_) => return Err(no_such()),
        };
        let vote = workshop.vote(id).ok_or_else(no_such)?;
        let option = vote.options.iter().find(|option| (option.item, option.row) == (item, row));
        Ok(Ref::Priority(Accepted::Voted(id, option.ok_or_else(no_such)?.id.clone())))
    }
}
