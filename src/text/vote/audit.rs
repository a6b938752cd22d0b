//! Papers compared with what was entered.

use crate::domain::command::AuditRefusal;
use crate::domain::tally::BigRational;
use crate::domain::vote::audit::{Audit, DiceFault, Risk, enough, missed};
use crate::domain::vote::{Choice, Declaration, Letter, ballot};
use crate::text::{Language, Phrase, looked_over};

phrases! {
    THROW:
        "Ruangan melempar dadu, paling sedikit lima kali. Ketik angkanya menurut urutan: dadu itu yang memilih nomor.",
        "The room throws a die, at least five times. Type the digits in order: the dice choose the numbers.";
    DICE_PROMPT: "Dadu", "Dice";
    /// Whom the comparison is for, where ballots are not read out with their voters.
    WITNESSES:
        "Suara ini tidak terbuka: isinya dibaca saksi di meja, tidak di layar ruangan.",
        "This vote is not open: witnesses at the desk read the ballots, never the wall.";
    /// Why numbers tell nothing in a secret vote.
    SHUFFLED:
        "Kertasnya dikocok sebelum diberi nomor, jadi nomor tidak menunjuk siapa pun.",
        "The papers were shuffled before they were numbered, so that a number points to nobody.";
    /// A mirrored screen keeps the ballots covered.
    COVERED:
        "Layar ini dilihat ruangan, jadi isinya tertutup. Buka jendela ruangan (mufakat wall), atau cabut proyektor \
         lalu tekan u: yang masih melihat layar ikut membaca.",
        "The room sees this screen, so the ballots are covered. Open the room's own window (mufakat wall), or unplug \
         the projector and press u: whoever still sees the screen reads along.";
    /// In place of a covered ballot.
    COVER: "tertutup · u membuka", "covered · u uncovers";
    ASK: "Sama dengan kertasnya? s sama · b berbeda", "Does the paper say the same? s same · b different";
    SAME: "sama dengan kertasnya", "same as the paper";
    DIFFERENT: "berbeda dari kertasnya", "different from the paper";
    PAPER_SAYS: "Isi kertasnya", "The paper says";
    RECORD: "Enter mencatat hasil audit", "Enter records the finding";
    RECORDED: "Hasil audit tercatat", "The finding is recorded";
    THEN_CORRECT:
        "Betulkan yang berbeda dengan alasannya, atau bandingkan semua kertasnya.",
        "Correct those that differ, with the reason, or compare all the papers.";
    LEAVE: "Hentikan audit?", "Stop the audit?";
    LEAVE_TEXT:
        "Yang sudah dibandingkan belum dicatat. Dengan dadu yang sama nomornya akan sama lagi.",
        "What was compared is not recorded yet. The same dice draw the same numbers again.";
    /// The reason of a correction, filled in.
    REASON: "berbeda dari kertasnya (audit)", "different from the paper (audit)";
    NO_PAPERS:
        "Di sini tidak ada surat suara; tidak ada kertas untuk dibandingkan",
        "There were no ballots here; there is no paper to compare";
}

/// Above a ballot that was uncovered on a mirrored screen.
pub const UNCOVERED: Phrase = looked_over::OPEN;

/// A ballot as entered, option by option: what stands before the text (letters, dots, ranks, scores), and the text.
pub fn lines(language: Language, declared: &Declaration, choice: &Choice) -> Vec<(String, String)> {
    let text = |letter: &Letter| {
        let option = declared.options.iter().find(|option| option.id == *letter);
        option.map(|option| option.text.clone()).unwrap_or_default()
    };
    match choice {
        Choice::Blank => vec![(String::new(), say!(language, "abstain", "abstention"))],
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

sentences! {
    pub fn so_far(done: usize, of: usize) =
        "audit: {done} dari {of} dibandingkan dengan kertasnya",
        "audit: {done} of {of} compared with the papers";
    pub fn still_open(left: usize) =
        "{left} belum dibandingkan · Enter ke yang belum",
        "{left} not compared yet · Enter goes there";
}

/// How many are compared, of how many.
pub fn size(language: Language, sample: u32, of: u32) -> String {
    match sample < of {
        true => {
            say!(language, "{sample} dari {of} surat suara dibandingkan", "{sample} of {of} ballots are compared")
        }
        false => say!(language, "semua {of} surat suara dibandingkan", "all {of} ballots are compared"),
    }
}

/// What was found: how many were compared, how many of them differ, and which.
pub fn found(language: Language, compared: usize, of: u32, differing: &[u32]) -> String {
    let size = say!(
        language,
        "{compared} dari {of} surat suara dibandingkan dengan kertasnya",
        "{compared} of {of} ballots compared with their papers"
    );
    let numbers: Vec<String> = differing.iter().map(u32::to_string).collect();
    let numbers = numbers.join(", ");
    match (differing.len(), compared) {
        (_, 0) => size,
        (0, _) => say!(language, "{size}, semua sama", "{size}, all the same"),
        (n, _) => say!(language, "{size}, {n} berbeda: no. {numbers}", "{size}, {n} different: no. {numbers}"),
    }
}

/// The finding as documents tell it: the dice, and how many differ, without numbers of ballots.
pub fn told(language: Language, audit: &Audit) -> String {
    let Audit { sample, of, differing, .. } = audit;
    let dice = audit.dice.as_str();
    match differing.len() {
        0 => say!(
            language,
            "Audit: {sample} dari {of} surat suara dibandingkan dengan kertasnya, dadu {dice}, semua sama.",
            "Audit: {sample} of {of} ballots compared with their papers, dice {dice}, all the same."
        ),
        n => say!(
            language,
            "Audit: {sample} dari {of} surat suara dibandingkan dengan kertasnya, dadu {dice}, {n} berbeda.",
            "Audit: {sample} of {of} ballots compared with their papers, dice {dice}, {n} different."
        ),
    }
}

/// What a sample without a difference says, and how many would say it with nine chances in ten.
pub fn power(language: Language, risk: Risk, sample: u32) -> String {
    let Risk { of, wrong, decides } = risk;
    if sample >= of {
        return say!(
            language,
            "Semua kertas dibandingkan; tidak ada yang terlewat.",
            "All papers are compared; none is missed."
        );
    }
    let chance = chance(language, &missed(of, wrong, sample));
    let mut said = match decides {
        true => say!(
            language,
            "Yang diambil baru dapat berubah bila sedikitnya {wrong} dari {of} salah dimasukkan; {sample} yang diundi \
             melewatkan semuanya dengan peluang {chance}.",
            "What is taken can only change if at least {wrong} of {of} were entered wrongly; a sample of {sample} \
             misses all of them with a chance of {chance}."
        ),
        false => say!(
            language,
            "Bila {wrong} dari {of} salah dimasukkan, {sample} yang diundi melewatkan semuanya dengan peluang \
             {chance}.",
            "If {wrong} of {of} were entered wrongly, a sample of {sample} misses all of them with a chance of \
             {chance}."
        ),
    };
    let enough = enough(of, wrong);
    if enough > sample {
        said.push_str(&say!(
            language,
            " Bila {enough} yang diundi: paling banyak 10%.",
            " A sample of {enough}: at most 10%."
        ));
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
    match alike {
        0 | 1 => say!(
            language,
            "tulis {no} di kertasnya, lalu ketik isinya",
            "write {no} on the paper, then type what it says"
        ),
        alike => say!(
            language,
            "ikat {alike} kertas ini dan tulis {no} di ikatannya",
            "bind these {alike} papers and write {no} on the band"
        ),
    }
}

/// Why papers cannot be compared.
pub fn refusal(language: Language, why: &AuditRefusal) -> String {
    match why {
        AuditRefusal::NoPapers => say!(
            language,
            "Pemungutan suara ini tidak memakai surat suara; tidak ada kertas untuk dibandingkan",
            "This vote had no ballots on paper; there is nothing to compare"
        ),
        AuditRefusal::NotSealed => say!(
            language,
            "Catatan ini belum tersimpan di berkas, jadi belum ada yang dapat diundi",
            "These records are in no file yet, so nothing can be drawn"
        ),
        AuditRefusal::Dice(fault) => dice_fault(language, *fault),
        AuditRefusal::Sample { most } => say!(
            language,
            "Yang dibandingkan paling sedikit 1, paling banyak {most}",
            "At least 1 and at most {most} can be compared"
        ),
        AuditRefusal::NotDrawn(no) => {
            say!(language, "Nomor {no} tidak terpilih oleh dadu ini", "Number {no} is not drawn by these dice")
        }
    }
}

/// What is wrong with dice.
pub fn dice_fault(language: Language, fault: DiceFault) -> String {
    match fault {
        DiceFault::NotADie(other) => say!(
            language,
            "\"{other}\" bukan mata dadu; ketik angka 1 sampai 6",
            "\"{other}\" is on no die; type digits 1 to 6"
        ),
        DiceFault::Throws { given, fewest, most } => say!(
            language,
            "{given} lemparan: ketik paling sedikit {fewest}, paling banyak {most} angka dadu",
            "{given} throws: type at least {fewest} and at most {most} digits of dice"
        ),
    }
}
