//! A chat that Telegram has exported as JSON.

use crate::domain::bytes::Foreign;
use serde_json::Value;

/// Stands before each message, as a chat that was copied has it; who said it goes at once.
const STAMP: &str = "[00.00] Telegram: ";

/// The messages of an exported chat, or of all chats of an account; none where the text is no JSON.
pub(super) fn messages(text: &str) -> Option<Result<String, Foreign>> {
    let root: Value = serde_json::from_str(text).ok()?;
    let chats = root.pointer("/chats/list").and_then(Value::as_array);
    let chats: Vec<&Value> = chats.map_or_else(|| vec![&root], |chats| chats.iter().collect());
    let lists: Vec<&Vec<Value>> = chats.iter().filter_map(|chat| chat.get("messages")?.as_array()).collect();
    if lists.is_empty() {
        return Some(Err(Foreign::Json));
    }
    let mut said = String::new();
    for message in lists.into_iter().flatten().filter(|message| message["type"] != "service") {
        let mut text = plain(&message["text"]);
        if let Some(poll) = message.get("poll") {
            let answers = poll["answers"].as_array().map(Vec::as_slice).unwrap_or_default();
            let options = answers.iter().map(|answer| format!("\nOPTION: {}", plain(&answer["text"])));
            text = format!("POLL:\n{}{}", plain(&poll["question"]), options.collect::<String>());
        }
        if !text.trim().is_empty() {
            said.push_str(STAMP);
            said.push_str(text.trim());
            said.push('\n');
        }
    }
    Some(Ok(said))
}

/// A text, or parts of one of which some are marked up; a mention among them goes.
fn plain(text: &Value) -> String {
    match text {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().filter(|part| !is_mention(part)).map(plain).collect(),
        Value::Object(part) => part.get("text").map(plain).unwrap_or_default(),
        Value::Null | Value::Bool(_) | Value::Number(_) => String::new(),
    }
}

fn is_mention(part: &Value) -> bool {
    matches!(part["type"].as_str(), Some("mention" | "mention_name"))
}
