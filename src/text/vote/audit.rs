//! Papers compared with what was entered.

use crate::domain::command::AuditRefusal;
use crate::domain::tally::BigRational;
use crate::domain::vote::audit::{Audit, DiceFault, Risk, enough, missed};
use crate::domain::vote::{Choice, Declaration, Letter, ballot};
use crate::text::{Language, Phrase};

/// Title of the dice's field.
pub const DICE: Phrase = Phrase::new("Bandingkan dengan kertas (audit)", "Compare with the papers (audit)");
/// What to do there.
pub const THROW: Phrase = Phrase::new(
    "Ruangan melempar dadu, paling sedikit lima kali. Ketik angkanya menurut urutan: dadu itu yang memilih nomor.",
    "The room throws a die, at least five times. Type the digits in order: the dice choose the numbers.",
);
/// Prompt of the dice.
pub const DICE_PROMPT: Phrase = Phrase::new("Dadu", "Dice");
/// Whom it is for, where ballots are not read out with their voters.
pub const WITNESSES: Phrase = Phrase::new(
    "Suara ini tidak terbuka: isinya dibaca saksi di meja, tidak di layar ruangan.",
    "This vote is not open: witnesses at the desk read the ballots, never the wall.",
);
/// Why numbers tell nothing in a secret vote.
pub const SHUFFLED: Phrase = Phrase::new(
    "Kertasnya dikocok sebelum diberi nomor, jadi nomor tidak menunjuk siapa pun.",
    "The papers were shuffled before they were numbered, so that a number points to nobody.",
);
/// A mirrored screen keeps it covered.
pub const COVERED: Phrase = Phrase::new(
    "Layar ini dilihat ruangan, jadi isinya tertutup. Buka jendela ruangan (mufakat wall), atau cabut proyektor lalu tekan u: yang masih melihat layar ikut membaca.",
    "The room sees this screen, so the ballots are covered. Open the room's own window (mufakat wall), or unplug the projector and press u: whoever still sees the screen reads along.",
);
/// Above a ballot that was uncovered there.
pub const UNCOVERED: Phrase =
    Phrase::new("Ruangan ikut membaca · u menutup lagi", "The room reads along · u covers it again");
/// What stands in place of a covered ballot.
pub const COVER: Phrase = Phrase::new("tertutup · u membuka", "covered · u uncovers");
/// Not compared yet.
pub const ASK: Phrase =
    Phrase::new("Sama dengan kertasnya? s sama · b berbeda", "Does the paper say the same? s same · b different");
/// Compared: the same.
pub const SAME: Phrase = Phrase::new("sama dengan kertasnya", "same as the paper");
/// Compared: something else.
pub const DIFFERENT: Phrase = Phrase::new("berbeda dari kertasnya", "different from the paper");
/// Prompt of what the paper says.
pub const PAPER_SAYS: Phrase = Phrase::new("Isi kertasnya", "The paper says");
/// What to do with the finding.
pub const RECORD: Phrase = Phrase::new("Enter mencatat hasil audit", "Enter records the finding");
/// What was found is recorded.
pub const RECORDED: Phrase = Phrase::new("Hasil audit tercatat", "The finding is recorded");
/// What to do about papers that differ.
pub const THEN_CORRECT: Phrase = Phrase::new(
    "Betulkan yang berbeda dengan alasannya, atau bandingkan semua kertasnya.",
    "Correct those that differ, with the reason, or compare all the papers.",
);
/// Leaving before it is recorded?
pub const LEAVE: Phrase = Phrase::new("Hentikan audit?", "Stop the audit?");
/// What leaving means.
pub const LEAVE_TEXT: Phrase = Phrase::new(
    "Yang sudah dibandingkan belum dicatat. Dengan dadu yang sama nomornya akan sama lagi.",
    "What was compared is not recorded yet. The same dice draw the same numbers again.",
);
/// The reason of a correction, filled in.
pub const REASON: Phrase = Phrase::new("berbeda dari kertasnya (audit)", "different from the paper (audit)");
/// The vote had no paper.
pub const NO_PAPERS: Phrase = Phrase::new(
    "Di sini tidak ada surat suara; tidak ada kertas untuk dibandingkan",
    "There were no ballots here; there is no paper to compare",
);

/// A ballot as entered, option by option: what stands before the text (letters, dots, ranks, scores), and the text.
pub fn lines(language: Language, declared: &Declaration, choice: &Choice) -> Vec<(String, String)> {
    let text = |letter: &Letter| {
        let option = declared.options.iter().find(|option| option.id == *letter);
        option.map(|option| option.text.clone()).unwrap_or_default()
    };
    match choice {
        Choice::Blank => vec![(String::new(), language.pick("abstain", "abstention").to_owned())],
        Choice::Approvals(letters) => {
            let line = |letter: &Letter| (letter.clone(), text(letter));
            letters.iter().map(line).collect()
        }
        Choice::Dots(dots) => {
            let line = |(letter, n): (&Letter, &u32)| (format!("{letter} ×{n}"), text(letter));
            dots.iter().map(line).collect()
        }
        Choice::Ranking(ranks) => {
            let mut rank = 1;
            let mut lines = Vec::new();
            for group in ranks {
                let line = |letter: &Letter| (format!("{rank}. {letter}"), text(letter));
                lines.extend(group.iter().map(line));
                rank += group.len();
            }
            lines
        }
        Choice::Criteria(rows) => {
            let line = |option: &crate::domain::vote::VoteOption| {
                let row = ballot::write_cells(&declared.method, rows.get(&option.id)?);
                Some((format!("{} {}", option.id, row.join(" ")), option.text.clone()))
            };
            declared.options.iter().filter_map(line).collect()
        }
        Choice::Fist(fingers) => {
            vec![(fingers.to_string(), language.say(super::fingers(*fingers)).to_owned())]
        }
    }
}

/// `Surat suara no. 12 · DINKES: AAC`; ` (12×)` before the colon for a bundle.
pub fn paper(language: Language, no: u32, voter: Option<&str>, alike: u32, said: &str) -> String {
    super::read_out(&super::numbered(language, no), voter, alike, said)
}

/// `4 dari 10 dibandingkan`.
pub fn so_far(language: Language, done: usize, of: usize) -> String {
    match language {
        Language::Id => format!("audit: {done} dari {of} dibandingkan dengan kertasnya"),
        Language::En => format!("audit: {done} of {of} compared with the papers"),
    }
}

/// How many are compared, of how many.
pub fn size(language: Language, sample: u32, of: u32) -> String {
    match language {
        Language::Id if sample >= of => format!("semua {of} surat suara dibandingkan"),
        Language::En if sample >= of => format!("all {of} ballots are compared"),
        Language::Id => format!("{sample} dari {of} surat suara dibandingkan"),
        Language::En => format!("{sample} of {of} ballots are compared"),
    }
}

/// What was found: how many were compared, how many of them differ, and which.
pub fn found(language: Language, compared: usize, of: u32, differing: &[u32]) -> String {
    let size = match language {
        Language::Id => format!("{compared} dari {of} surat suara dibandingkan dengan kertasnya"),
        Language::En => format!("{compared} of {of} ballots compared with their papers"),
    };
    let numbers: Vec<String> = differing.iter().map(u32::to_string).collect();
    let numbers = numbers.join(", ");
    match (language, differing.len(), compared) {
        (_, _, 0) => size,
        (Language::Id, 0, _) => format!("{size}, semua sama"),
        (Language::En, 0, _) => format!("{size}, all the same"),
        (Language::Id, n, _) => format!("{size}, {n} berbeda: no. {numbers}"),
        (Language::En, n, _) => format!("{size}, {n} different: no. {numbers}"),
    }
}

/// So many are not compared yet.
pub fn still_open(language: Language, left: usize) -> String {
    match language {
        Language::Id => format!("{left} belum dibandingkan · Enter ke yang belum"),
        Language::En => format!("{left} not compared yet · Enter goes there"),
    }
}

/// The finding as documents tell it: the dice, and how many differ, without numbers of ballots.
pub fn told(language: Language, audit: &Audit) -> String {
    let Audit { sample, of, differing, .. } = audit;
    let dice = audit.dice.as_str();
    match (language, differing.len()) {
        (Language::Id, 0) => {
            format!("Audit: {sample} dari {of} surat suara dibandingkan dengan kertasnya, dadu {dice}, semua sama.")
        }
        (Language::Id, n) => {
            format!("Audit: {sample} dari {of} surat suara dibandingkan dengan kertasnya, dadu {dice}, {n} berbeda.")
        }
        (Language::En, 0) => {
            format!("Audit: {sample} of {of} ballots compared with their papers, dice {dice}, all the same.")
        }
        (Language::En, n) => {
            format!("Audit: {sample} of {of} ballots compared with their papers, dice {dice}, {n} different.")
        }
    }
}

/// What a sample without a difference says, and how many would say it with nine chances in ten.
pub fn power(language: Language, risk: Risk, sample: u32) -> String {
    let Risk { of, wrong, decides } = risk;
    if sample >= of {
        return match language {
            Language::Id => "Semua kertas dibandingkan; tidak ada yang terlewat.".to_owned(),
            Language::En => "All papers are compared; none is missed.".to_owned(),
        };
    }
    let chance = chance(language, &missed(of, wrong, sample));
    let mut said = match (language, decides) {
        (Language::Id, true) => format!(
            "Yang diambil baru dapat berubah bila sedikitnya {wrong} dari {of} salah dimasukkan; {sample} yang diundi melewatkan semuanya dengan peluang {chance}."
        ),
        (Language::En, true) => format!(
            "What is taken can only change if at least {wrong} of {of} were entered wrongly; a sample of {sample} misses all of them with a chance of {chance}."
        ),
        (Language::Id, false) => format!(
            "Bila {wrong} dari {of} salah dimasukkan, {sample} yang diundi melewatkan semuanya dengan peluang {chance}."
        ),
        (Language::En, false) => format!(
            "If {wrong} of {of} were entered wrongly, a sample of {sample} misses all of them with a chance of {chance}."
        ),
    };
    let enough = enough(of, wrong);
    if enough > sample {
        said.push_str(&match language {
            Language::Id => format!(" Bila {enough} yang diundi: paling banyak 10%."),
            Language::En => format!(" A sample of {enough}: at most 10%."),
        });
    }
    said
}

/// A chance as people read it, in whole per cent.
fn chance(language: Language, chance: &BigRational) -> String {
    let hundred = BigRational::from_integer(100.into());
    let exact = chance * &hundred;
    let whole = exact.round();
    let less = language.pick("kurang dari 1%", "less than 1%");
    let more = language.pick("lebih dari 99%", "more than 99%");
    let zero = BigRational::from_integer(0.into());
    match (whole == exact, whole == zero, whole == hundred) {
        (false, true, _) => less.to_owned(),
        (false, _, true) => more.to_owned(),
        (_, _, _) => format!("{}%", whole.to_integer()),
    }
}

/// Which number is to be written on the paper in hand; on the band round `alike` papers that are typed together.
pub fn write_number(language: Language, no: u32, alike: u32) -> String {
    match (language, alike) {
        (Language::Id, 0 | 1) => format!("tulis {no} di kertasnya, lalu ketik isinya"),
        (Language::En, 0 | 1) => format!("write {no} on the paper, then type what it says"),
        (Language::Id, alike) => format!("ikat {alike} kertas ini dan tulis {no} di ikatannya"),
        (Language::En, alike) => format!("bind these {alike} papers and write {no} on the band"),
    }
}

/// Why papers cannot be compared.
pub fn refusal(language: Language, why: &AuditRefusal) -> String {
    match (language, why) {
        (Language::Id, AuditRefusal::NoPapers) => {
            "Pemungutan suara ini tidak memakai surat suara; tidak ada kertas untuk dibandingkan".to_owned()
        }
        (Language::En, AuditRefusal::NoPapers) => {
            "This vote had no ballots on paper; there is nothing to compare".to_owned()
        }
        (Language::Id, AuditRefusal::NotSealed) => {
            "Catatan ini belum tersimpan di berkas, jadi belum ada yang dapat diundi".to_owned()
        }
        (Language::En, AuditRefusal::NotSealed) => {
            "These records are in no file yet, so nothing can be drawn".to_owned()
        }
        (_, AuditRefusal::Dice(fault)) => dice_fault(language, *fault),
        (Language::Id, AuditRefusal::Sample { most }) => {
            format!("Yang dibandingkan paling sedikit 1, paling banyak {most}")
        }
        (Language::En, AuditRefusal::Sample { most }) => {
            format!("At least 1 and at most {most} can be compared")
        }
        (Language::Id, AuditRefusal::NotDrawn(no)) => {
            format!("Nomor {no} tidak terpilih oleh dadu ini")
        }
        (Language::En, AuditRefusal::NotDrawn(no)) => {
            format!("Number {no} is not drawn by these dice")
        }
    }
}

/// What is wrong with dice.
pub fn dice_fault(language: Language, fault: DiceFault) -> String {
    match (language, fault) {
        (Language::Id, DiceFault::NotADie(other)) => {
            format!("\"{other}\" bukan mata dadu; ketik angka 1 sampai 6")
        }
        (Language::En, DiceFault::NotADie(other)) => {
            format!("\"{other}\" is on no die; type digits 1 to 6")
        }
        (Language::Id, DiceFault::Throws { given, fewest, most }) => {
            format!("{given} lemparan: ketik paling sedikit {fewest}, paling banyak {most} angka dadu")
        }
        (Language::En, DiceFault::Throws { given, fewest, most }) => {
            format!("{given} throws: type at least {fewest} and at most {most} digits of dice")
        }
    }
}
