//! Short and full names of one office.

use super::{Code, Delegation};

/// Words of names that tell nothing apart.
const JOINING: [&str; 12] =
    ["dan", "serta", "di", "para", "kantor", "dari", "kepala", "bapak", "ibu", "and", "of", "the"];

/// A code longer than this does not stand well on a wall.
const SHORT: usize = 15;

/// The words of a name that count, in lower case, without the place that it ends in.
fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let split = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let known = split.map(|word| match word {
        "kec" | "camat" => "kecamatan",
        "kel" | "lurah" => "kelurahan",
        "kab" => "kabupaten",
        "prov" | "propinsi" => "provinsi",
        "univ" => "universitas",
        word => word,
    });
    let mut words: Vec<String> = known.filter(|word| !JOINING.contains(word)).map(str::to_owned).collect();
    let place = words.iter().position(|word| matches!(word.as_str(), "kabupaten" | "kota" | "provinsi"));
    if let Some(place) = place.filter(|place| *place >= 2) {
        words.truncate(place);
    }
    words
}

/// Whether two names are the same but for small words, abbreviations of kinds and the place.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    let words_of_one = words(one);
    !words_of_one.is_empty() && words_of_one == words(other)
}

/// Whether all words that are typed stand in the name, in this order: `Dinas Komunikasi dan Informatika` for one that has
/// the care of secrets too. One word alone says too little.
pub(super) fn is_part_of(typed: &str, name: &str) -> bool {
    let (typed, name) = (words(typed), words(name));
    let mut rest = name.iter();
    typed.len() > 1 && typed.first() == name.first() && typed.iter().all(|word| rest.any(|other| other == word))
}

/// What a code says beyond the kind of office, with the kind: `PUPR` of `DPUPR`, `KOMINFO` of `DISKOMINFO`.
fn cores(code: &str) -> Vec<(char, &str)> {
    const KINDS: [(char, &str); 8] =
        [('D', "DINAS"), ('D', "DIS"), ('D', "DIN"), ('D', "D"), ('B', "BADAN"), ('B', "BAP"), ('B', "BA"), ('B', "B")];
    let stripped = KINDS.into_iter().filter_map(|(kind, begins)| Some((kind, code.strip_prefix(begins)?)));
    std::iter::once((' ', code)).chain(stripped).filter(|(_, core)| core.len() > 2).collect()
}

/// Whether two codes are of one office, one of them without the kind or with it written otherwise.
pub(super) fn same_core(one: &str, other: &str) -> bool {
    let (one, other) = (one.replace('-', ""), other.replace('-', ""));
    let others = cores(&other);
    cores(&one).into_iter().any(|(kind, core)| {
        others
            .iter()
            .any(|(other_kind, other)| core == *other && (kind == *other_kind || kind == ' ' || *other_kind == ' '))
    })
}

/// Whether a code is made of the beginnings of all words of a name: `DINKES`, `BPBD`, `DISKOMINFO`. Three letters may be
/// those of many names.
pub(super) fn abbreviates(code: &str, name: &str) -> bool {
    const KINDS: [&str; 10] =
        ["dinas", "badan", "sekretariat", "satuan", "rumah", "kamar", "unit", "perusahaan", "dewan", "majelis"];
    let words = words(name);
    let code = code.replace('-', "").to_lowercase();
    let of_an_office = words.first().is_some_and(|kind| KINDS.contains(&kind.as_str()));
    of_an_office && words.len() > 1 && code.len() > 3 && code.is_ascii() && eats(&code, &words)
}

fn eats(code: &str, words: &[String]) -> bool {
    let Some((word, others)) = words.split_first() else {
        return code.is_empty();
    };
    if word == "dinas" && code.strip_prefix("dis").is_some_and(|rest| eats(rest, others)) {
        return true;
    }
    let shared = code.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    (1..=shared).any(|size| code.get(size..).is_some_and(|rest| eats(rest, others)))
}

/// The delegation that is this office under another code or name, so that it does not vote twice.
pub fn same_office<'a>(
    delegations: impl IntoIterator<Item = (&'a Code, &'a str)>,
    code: &Code,
    name: &str,
) -> Option<&'a Code> {
    let is_one = |(other, other_name): &(&Code, &str)| {
        same_name(other_name, name)
            || same_core(other.as_str(), code.as_str())
            || words(other_name).len() < 2 && abbreviates(other.as_str(), name)
            || words(name).len() < 2 && abbreviates(code.as_str(), other_name)
    };
    delegations.into_iter().find(is_one).map(|(code, _)| code)
}

/// The delegations that are the office typed, the best kind of likeness only, where no code begins so.
pub(super) fn under_another_name<'a>(delegations: &'a [Delegation], typed: &str) -> Vec<&'a Delegation> {
    let code = Code::new(typed).map(|code| code.to_string()).unwrap_or_default();
    let kinds: [&dyn Fn(&Delegation) -> bool; 3] =
        [&|there| same_core(there.code.as_str(), &code), &|there| is_part_of(typed, &there.name), &|there| {
            abbreviates(&code, &there.name) || abbreviates(there.code.as_str(), typed)
        }];
    let alike = |like: &dyn Fn(&Delegation) -> bool| delegations.iter().filter(|there| like(there)).collect::<Vec<_>>();
    kinds.into_iter().map(alike).find(|found| !found.is_empty()).unwrap_or_default()
}

/// A code for a name, short enough for a wall: `DKP` for Dinas Ketahanan Pangan, `KEC-KINTAMANI`, `UNIV-UDAYANA`.
pub fn short_code(name: &str) -> Option<Code> {
    let whole = Code::new(name)?;
    let words = words(name);
    let Some((kind, rest)) = words.split_first() else { return Some(whole) };
    let of_one_word = matches!(kind.as_str(), "dinas" | "badan") && rest.len() == 1;
    if rest.is_empty() || whole.as_str().len() <= SHORT && !of_one_word {
        return Some(whole);
    }
    let beginning = |word: &str, size: usize| word.chars().take(size).collect::<String>();
    let initials = |words: &[String]| words.iter().map(|word| beginning(word, 1)).collect::<String>();
    let code = match (kind.as_str(), rest) {
        ("kecamatan", _) => format!("kec {}", rest.join(" ")),
        ("kelurahan", _) => format!("kel {}", rest.join(" ")),
        ("universitas", _) => format!("univ {}", rest.join(" ")),
        ("desa" | "pt" | "cv" | "bank", _) => format!("{kind} {}", rest.join(" ")),
        ("dinas", [only]) => format!("dis{}", beginning(only, 4)),
        ("badan", [only]) => format!("ba{}", beginning(only, 4)),
        (_, [only]) => format!("{} {}", beginning(kind, 5), beginning(only, 8)),
        (_, _) => initials(&words),
    };
    Code::new(&beginning(&code, SHORT))
}
