//! Papers compared with what was entered.

use crate::domain::command::AuditRefusal;
use crate::domain::vote::audit::DiceFault;
use crate::text::Language;

/// Why papers cannot be compared.
pub fn refusal(language: Language, why: &AuditRefusal) -> String {
    match (language, why) {
        (Language::Id, AuditRefusal::NoPapers) => {
            "Pemungutan suara ini tidak memakai surat suara; tidak ada kertas untuk dibandingkan"
                .to_owned()
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
        (
            Language::Id,
            DiceFault::Throws {
                given,
                fewest,
                most,
            },
        ) => {
            format!(
                "{given} lemparan: ketik paling sedikit {fewest}, paling banyak {most} angka dadu"
            )
        }
        (
            Language::En,
            DiceFault::Throws {
                given,
                fewest,
                most,
            },
        ) => {
            format!("{given} throws: type at least {fewest} and at most {most} digits of dice")
        }
    }
}
