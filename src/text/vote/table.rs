//! Titles of the tables of keys, by how far the vote has come.
phrases! {
    LIST: "Daftar pemungutan suara", "List of votes";
    DRAFT: "Suara: rancangan", "Vote: draft";
    DRAFTED: "Suara: musyawarah atau hitung", "Vote: talk it over or count";
    DECLARE: "Suara: aturan", "Vote: rule";
    VOTERS: "Suara: yang memilih", "Vote: who votes";
    READY: "Suara: siap dibuka", "Vote: ready to open";
    OPEN: "Suara: dibuka", "Vote: open";
    TOGETHER: "Suara: dihitung bersama", "Vote: counted together";
    REVEAL: "Suara: hasil dibuka", "Vote: result revealed";
    RESULT: "Suara: hasil", "Vote: result";
    DETAIL: "Suara: rincian", "Vote: details";
    RECOUNT: "Suara: hitung ulang", "Vote: counting again";
    AUDIT: "Suara: cek kertas", "Vote: papers checked";
    ACCEPTED: "Suara: disepakati", "Vote: accepted";
    WITHDRAWN: "Suara: dicabut", "Vote: withdrawn";
}
