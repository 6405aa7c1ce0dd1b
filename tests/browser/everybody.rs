//! What axe cannot see: what a page is to whoever does not see it, and to whoever changes how it looks.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use rules::Lang;
use serde_json::{Value, json};

use crate::support::{Page, Setting, run, screens};

/// A page of each kind but the inspector's, which is a list of rules, and of the results one.
const SPOKEN: [&str; 9] = [
    "start",
    "question-care",
    "question-income",
    "error-one",
    "error-number",
    "check-children",
    "children",
    "result-low-income",
    "refusal",
];

/// What is beside a name in the tree.
const STATES: [&str; 7] =
    ["checked", "disabled", "expanded", "focused", "invalid", "level", "live"];

/// What is called by the text within it.
const NAMED: [&str; 6] = ["LabelText", "Legend", "button", "heading", "link", "DisclosureTriangle"];

/// The tree that a screen reader walks, a line a node: role, name and state.
async fn tree(page: &Page) -> String {
    let tree = page.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut lines = String::new();
    write_node(&by_id, nodes.first().expect("a root"), 0, false, &mut lines);
    lines
}

fn write_node(
    by_id: &HashMap<&str, &Value>,
    node: &Value,
    depth: usize,
    within_named: bool,
    lines: &mut String,
) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let passed_over = node["ignored"] == true || ["none", "generic"].contains(&role);
    // The boxes of a line are the same text once more, and so is the text within what has a name by it.
    if role == "InlineTextBox" || (role == "StaticText" && within_named) {
        return;
    }
    let within_named = within_named || NAMED.contains(&role);
    let depth = if passed_over {
        depth
    } else {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        write!(lines, "{}{role}", "  ".repeat(depth)).expect("a line");
        if !name.is_empty() {
            write!(lines, " «{name}»").expect("a line");
        }
        if let Some(description) =
            node["description"]["value"].as_str().filter(|one| !one.is_empty())
        {
            write!(lines, " ({description})").expect("a line");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (name, value) = (&property["name"], &property["value"]["value"]);
            let said = name.as_str().is_some_and(|name| STATES.contains(&name));
            if said && *value != json!("false") && *value != json!(false) {
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                write!(lines, " {}={value}", name.as_str().unwrap_or_default()).expect("a line");
            }
        }
        lines.push('\n');
        depth + 1
    };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            write_node(by_id, child, depth, within_named, lines);
        }
    }
}

/// The reviewed trees are in `tests/trees`; `UPDATE=1` writes them.
#[test]
fn each_kind_of_page_is_to_a_screen_reader_what_was_reviewed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trees");
    run(Setting::default(), async |page| {
        page.devtools("Accessibility.enable", json!({})).await;
        for screen in screens::all() {
            if !SPOKEN.contains(&&*screen.name) {
                continue;
            }
            screen.show(page, Lang::Kk).await;
            let spoken = tree(page).await;
            let file = folder.join(format!("{}.txt", screen.name));
            if env::var_os("UPDATE").is_some() {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&file, &spoken).expect("the tree is written");
            }
            let reviewed = fs::read_to_string(&file).unwrap_or_default();
            let changed = reviewed.lines().zip(spoken.lines()).find(|(before, now)| before != now);
            assert!(
                reviewed == spoken,
                "{}: {changed:?}; look at the page, then UPDATE=1 writes it",
                screen.name
            );
        }
    });
}

/// Text that is in no element of its language, controls out of the order of the page, and what moves.
const CHECK: &str = "
    const found = [];
    const of = one => one.tagName.toLowerCase() + '.' + one.className + ' «' + one.textContent.trim().slice(0, 30) + '»';
    const page = document.documentElement.lang;
    for (const one of document.querySelectorAll('[lang]'))
        if (one !== document.documentElement && !one.closest('#failure') && one.lang !== page && !one.matches('.languages__link') && /[әғқңөұүһі]/i.test(one.textContent) !== (one.lang === 'kk'))
            found.push('not in its language: ' + of(one));
    for (const one of document.querySelectorAll('#app *')) {
        if (one.tabIndex > 0) found.push('out of order: ' + of(one));
        const style = getComputedStyle(one);
        if (style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0) found.push('moves: ' + of(one));
        if (one.matches('a:not([href])')) found.push('a link to nowhere: ' + of(one));
    }
    const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
    for (const id of new Set(ids)) if (ids.filter(one => one === id).length > 1 && !document.getElementById(id).closest('.ahead')) found.push('twice: #' + id);
    return found;";

/// Lines, letters and words further apart, as WCAG 1.4.12 has it: nothing is cut off or covered.
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];
    const found = [];
    for (const one of document.querySelectorAll('#app *')) {
        if (one.closest('svg, .visually-hidden, .ahead') || !one.getClientRects().length) continue;
        const style = getComputedStyle(one);
        if (style.overflow !== 'visible' && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) && !one.matches('textarea'))
            found.push(one.tagName + '.' + one.className + ' is cut off');
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is ' + document.documentElement.scrollWidth + ' wide');
    document.adoptedStyleSheets = [];
    return found;";

#[test]
fn order_language_stillness_and_room_for_letters_are_right_on_every_page() {
    run(Setting::default(), async |page| {
        let still = json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]});
        page.devtools("Emulation.setEmulatedMedia", still).await;
        for lang in Lang::ALL {
            for screen in screens::kinds() {
                screen.show(page, lang).await;
                let open = "document.querySelectorAll('details').forEach(one => one.open = true)";
                page.script(open, vec![]).await;
                for check in [CHECK, SPACED] {
                    let found = page.strings(check).await;
                    assert_eq!(found, Vec::<String>::new(), "{}, {}", screen.name, lang.tag());
                }
            }
        }
    });
}
