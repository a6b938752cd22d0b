//! Whether the program was started without a shell, by a double click or from a menu.

/// Whether the window closes with this program: it leads the session of its terminal, where otherwise a shell does.
#[cfg(unix)]
#[expect(unsafe_code, reason = "std has no call for a terminal's session")]
pub(super) fn exists() -> bool {
    // SAFETY: a number goes in and a number comes out.
    let leader = unsafe { libc::tcgetsid(libc::STDIN_FILENO) };
    u32::try_from(leader) == Ok(std::process::id())
}

/// Whether the window closes with this program: no other one is at its console.
#[cfg(windows)]
#[expect(unsafe_code, reason = "std has no call for the programs of a console")]
pub(super) fn exists() -> bool {
    // Of a library that every program of Windows has loaded.
    unsafe extern "system" {
        fn GetConsoleProcessList(list: *mut u32, length: u32) -> u32;
    }
    let mut list = [0_u32; 2];
    // SAFETY: the pointer and the length are those of `list`, which outlives the call.
    let programs = unsafe { GetConsoleProcessList(list.as_mut_ptr(), 2) };
    programs == 1
}

/// Nothing tells.
#[cfg(not(any(unix, windows)))]
pub(super) fn exists() -> bool {
    false
}
