//! What comes to the machine, as values: files that are looked for, and how their records stand to ours.

/// What files are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Records of workshops.
    Workshops,
    /// Lists of items.
    Items,
    /// What tables filled in, several at once.
    Tables,
    /// Agendas, for the sheets in them.
    Sheets,
}

/// A file on a drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its name without folders.
    pub name: String,
    /// Its path; never shown.
    pub path: String,
}

/// A file that a table filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFile {
    /// Its name without folders.
    pub name: String,
    /// Its bytes; none where it cannot be read, or is larger than a table may be.
    pub bytes: Option<Vec<u8>>,
}

/// How the records of a file from elsewhere stand to those of the workshop here. Numbers count records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The file holds the same records.
    Same {
        /// How many.
        records: u64,
    },
    /// The file holds the same records and more.
    Longer {
        /// By how many.
        by: u64,
    },
    /// The file lacks the last records.
    Shorter {
        /// By how many.
        by: u64,
    },
    /// After some common records both went on differently.
    Parted {
        /// The last record that both have.
        common: u64,
        /// How many records only the workshop here has.
        ours: u64,
        /// How many records only the file has.
        theirs: u64,
    },
}
