//! The region that a workshop is for, and the words that follow from its kind.

use serde::{Deserialize, Serialize};

/// What kind of region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A regency, led by a bupati.
    Kabupaten,
    /// A city, led by a wali kota.
    Kota,
    /// A province, led by a gubernur.
    Provinsi,
}

impl PlaceKind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Kabupaten, Self::Kota, Self::Provinsi];

    /// The word before the name, a proper name in both languages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kabupaten => "Kabupaten",
            Self::Kota => "Kota",
            Self::Provinsi => "Provinsi",
        }
    }

    /// The title of the region's head.
    pub const fn head(self) -> &'static str {
        match self {
            Self::Kabupaten => "Bupati",
            Self::Kota => "Wali Kota",
            Self::Provinsi => "Gubernur",
        }
    }
}

/// A region by kind and name, with the words used there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its kind.
    pub kind: PlaceKind,
    /// Its name without the kind: `Bangli`.
    pub name: String,
    /// Title of its head: `Bupati`, `Wali Kota`, `Gubernur`, or as typed.
    pub head: String,
    /// What a sub-district is called: kecamatan, distrik, kapanewon.
    pub district: String,
    /// What a village is called: desa, nagari, gampong.
    pub village: String,
    /// The ministry's short name: Kominfo, Komdigi.
    pub ministry: String,
}

impl Place {
    /// A place with the usual words for its kind.
    pub fn new(kind: PlaceKind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
            head: kind.head().to_owned(),
            district: "kecamatan".to_owned(),
            village: "desa".to_owned(),
            ministry: "Komdigi".to_owned(),
        }
    }

    /// Reads `Kabupaten Bangli`, `Kab. Bangli`, `Kota Denpasar`, `Provinsi Bali`; without a kind, a kabupaten.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let kind = match first.trim_end_matches('.').to_lowercase().as_str() {
            "kabupaten" | "kab" => Some(PlaceKind::Kabupaten),
            "kota" => Some(PlaceKind::Kota),
            "provinsi" | "prov" => Some(PlaceKind::Provinsi),
            _ => None,
        };
        let (kind, name) = match kind {
            Some(kind) => (kind, rest.trim()),
            None => (PlaceKind::Kabupaten, text),
        };
        (!name.is_empty()).then(|| Self::new(kind, name))
    }

    /// Kind and name: `Kabupaten Bangli`.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind.word(), self.name)
    }

    /// The text with `{place}`, `{head}`, `{district}`, `{village}` and `{ministry}` filled in; other braces stay.
    pub fn fill(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        text.replace("{place}", &self.full_name())
            .replace("{head}", &self.head)
            .replace("{district}", &self.district)
            .replace("{village}", &self.village)
            .replace("{ministry}", &self.ministry)
    }
}
