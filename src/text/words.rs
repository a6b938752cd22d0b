//! The words of the field: activities, unsur, quadrants, states.

use super::{Language, Phrase};
use crate::domain::agenda::{Activity, Doing, SessionState};
use crate::domain::attendance::Unsur;
use crate::domain::note::NoteKind;
use crate::domain::sheet::Sheet;
use crate::domain::swot::Quadrant;

/// The name of a quadrant.
pub const fn quadrant(quadrant: Quadrant) -> Phrase {
    match quadrant {
        Quadrant::S => Phrase::new("Kekuatan", "Strengths"),
        Quadrant::W => Phrase::new("Kelemahan", "Weaknesses"),
        Quadrant::O => Phrase::new("Peluang", "Opportunities"),
        Quadrant::T => Phrase::new("Ancaman", "Threats"),
    }
}

/// What the room does in a session.
pub const fn activity(activity: Activity) -> Phrase {
    match activity {
        Activity::Attendance => Phrase::new("kehadiran", "attendance"),
        Activity::Talk => Phrase::new("paparan", "talk"),
        Activity::Break => Phrase::new("rehat", "break"),
        Activity::Swot => Phrase::new("SWOT", "SWOT"),
        Activity::Vote => Phrase::new("penentuan prioritas", "priorities by vote"),
        Activity::Sheet => Phrase::new("kertas kerja", "worksheet"),
        Activity::Recap => Phrase::new("ringkasan", "recap"),
        Activity::Agreement => Phrase::new("berita acara", "record of agreement"),
    }
}

/// What the room does in a session, with the title of the sheet that it fills: `kertas kerja: Kesiapan`.
pub fn doing(language: Language, doing: &Doing, sheets: &[Sheet]) -> String {
    match doing {
        Doing::Other(activity) => language.say(self::activity(*activity)).to_owned(),
        Doing::Sheet(id) => {
            let sheet = sheets.iter().find(|sheet| sheet.id == *id);
            let title = sheet.map_or(id.as_str(), |sheet| language.label(&sheet.title));
            format!("{}: {title}", language.say(self::activity(Activity::Sheet)))
        }
    }
}

/// The kind of body a delegation belongs to.
pub const fn unsur(unsur: Unsur) -> Phrase {
    match unsur {
        Unsur::Opd => Phrase::new("OPD", "Offices"),
        Unsur::Kecamatan => Phrase::new("Kecamatan", "Sub-districts"),
        Unsur::Desa => Phrase::new("Desa/kelurahan", "Villages"),
        Unsur::DuniaUsaha => Phrase::new("Dunia usaha", "Business"),
        Unsur::PerguruanTinggi => Phrase::new("Perguruan tinggi", "Universities"),
        Unsur::Undangan => Phrase::new("Undangan", "Guests"),
        Unsur::Panitia => Phrase::new("Panitia", "Committee"),
    }
}

/// How far a session has come.
pub const fn session_state(state: SessionState) -> Phrase {
    match state {
        SessionState::Planned => Phrase::new("belum mulai", "not begun"),
        SessionState::Waiting => Phrase::new("menunggu", "waiting"),
        SessionState::Running => Phrase::new("berjalan", "running"),
        SessionState::Paused => Phrase::new("jeda", "paused"),
        SessionState::Ended => Phrase::new("selesai", "ended"),
        SessionState::Skipped => Phrase::new("dilewati", "skipped"),
    }
}

/// One of the four lists.
pub const fn note_kind(kind: NoteKind) -> Phrase {
    match kind {
        NoteKind::Note => Phrase::new("Catatan", "Notes"),
        NoteKind::Question => Phrase::new("Pertanyaan", "Questions"),
        NoteKind::Decision => Phrase::new("Keputusan", "Decisions"),
        NoteKind::Parked => Phrase::new("Parkir", "Parked"),
    }
}

/// `Hari 1`, from a day index counted from 0.
pub fn day(language: Language, index: usize) -> String {
    format!("{} {}", language.pick("Hari", "Day"), index + 1)
}
