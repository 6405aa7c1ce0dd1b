//! A service like one of the shipped ones, in other words and with its own ground and papers.

use std::fs;
use std::io;
use std::path::Path;

use toml::{Table, Value};

/// The shipped services by name, in their order.
pub(super) fn shipped(services: &Path) -> io::Result<Vec<(String, Table)>> {
    let mut files: Vec<_> =
        fs::read_dir(services)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let table: Table = fs::read_to_string(&file)?.parse().map_err(io::Error::other)?;
        let services = table.get("service").and_then(Value::as_array);
        for service in services.into_iter().flatten().filter_map(Value::as_table) {
            let id = service.get("id").and_then(Value::as_str).unwrap_or_default();
            found.push((id.to_owned(), service.clone()));
        }
    }
    Ok(found)
}

/// The same service in other words, with the lines of its own added to the service and to each of its lists; in a
/// door of its own, the papers of its first list.
pub(super) fn copy(service: &Table, id: &str, number: usize, own: &Table) -> Table {
    let mut service = service.clone();
    service.insert("id".to_owned(), id.into());
    reword(&mut service, &["title", "official", "short"], number);
    for key in ["basis", "term", "note"] {
        each(&mut service, key, |statement| reword(statement, &["text"], number));
    }
    for key in ["ground", "sources", "note"] {
        extend(&mut service, key, own);
    }
    if let Some(door) = own.get("channel") {
        let lists = service.get_mut("list").and_then(Value::as_array_mut);
        if let Some(lists) = lists
            && let Some(mut list) = lists.first().cloned()
        {
            list.as_table_mut().map(|list| list.insert("channel".to_owned(), door.clone()));
            lists.push(list);
        }
    }
    each(&mut service, "list", |list| {
        each(list, "note", |note| reword(note, &["text"], number));
        extend(list, "item", own);
    });
    service
}

fn each(table: &mut Table, key: &str, mut change: impl FnMut(&mut Table)) {
    let found = table.get_mut(key).and_then(Value::as_array_mut);
    found.into_iter().flatten().filter_map(Value::as_table_mut).for_each(&mut change);
}

fn extend(table: &mut Table, key: &str, own: &Table) {
    let found = table.entry(key).or_insert_with(|| Value::Array(Vec::new()));
    if let (Some(found), Some(own)) = (found.as_array_mut(), own.get(key).and_then(Value::as_array))
    {
        found.extend(own.iter().cloned());
    }
}

/// A number after each language's text makes it another one.
fn reword(table: &mut Table, keys: &[&str], number: usize) {
    for key in keys {
        let Some(text) = table.get_mut(*key).and_then(Value::as_table_mut) else { continue };
        for (_, said) in text.iter_mut() {
            if let Value::String(said) = said {
                *said += &[" № ", &number.to_string()].concat();
            }
        }
    }
}
