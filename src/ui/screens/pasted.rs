//! Lines that were pasted or came from a file and will stand in one field.

use crate::text::looked_over as text;
use crate::ui::ctx::Ctx;
use crate::ui::dialogs::Paste;
use crate::ui::effect::Step;

/// Looks lines over that will stand in one field, as one line.
pub fn as_one_line(ctx: &Ctx, pasted: &str) -> Step {
    let lines = pasted.lines().map(str::trim);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let texts = lines.clone();
    let apart = if pasted.starts_with(' ') { " " } else { "" };
    let then = move |_: &Ctx, ticked: &[usize]| {
        let ticked = ticked.iter().filter_map(|&index| texts.get(index));
        let ticked: Vec<&str> = ticked.map(String::as_str).collect();
        vec![Step::Type(format!("{apart}{}", ticked.join(" ")))]
    };
    Step::open(Paste::new(lines, then).titled(ctx.say(text::ONE_LINE)))
}
