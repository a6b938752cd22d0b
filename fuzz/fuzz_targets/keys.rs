#![no_main]

#[path = "../../tests/ui/stage.rs"]
mod stage;
#[path = "../../tests/fuzz/targets.rs"]
#[allow(dead_code)]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::keys(data));
