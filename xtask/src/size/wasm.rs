//! What a wasm consists of.

use std::collections::HashMap;

use wasmparser::{
    BinaryReaderError, DataKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef,
};

pub(super) struct Piece {
    pub name: String,
    pub bytes: usize,
}

/// The functions and the data of a module that still has its names, each from the biggest on.
pub(super) fn parts(wasm: &[u8]) -> Result<[(&'static str, Vec<Piece>); 2], BinaryReaderError> {
    let mut imported = 0;
    let mut names = HashMap::new();
    let (mut functions, mut data) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => functions.push(body.as_bytes().len()),
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    data.push(Piece { name: place(&segment.kind)?, bytes: segment.data.len() });
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for section in sections {
                        if let Name::Function(map) = section? {
                            for function in map {
                                let function = function?;
                                names.insert(function.index, without_hashes(function.name));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut functions: Vec<Piece> = (imported..)
        .zip(functions)
        .map(|(index, bytes)| Piece {
            name: names.remove(&index).unwrap_or_else(|| format!("function {index}")),
            bytes,
        })
        .collect();
    for parts in [&mut functions, &mut data] {
        parts.sort_by_key(|part| std::cmp::Reverse(part.bytes));
    }
    Ok([("functions", functions), ("data", data)])
}

fn place(kind: &DataKind<'_>) -> Result<String, BinaryReaderError> {
    let DataKind::Active { offset_expr, .. } = kind else {
        return Ok("put in place later".to_owned());
    };
    Ok(match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => format!("from address {value}"),
        other => format!("from {other:?}"),
    })
}

/// `komek[f4d7d66a4539555d]::app` is `komek::app` to a reader.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| match part.split_once(']') {
        Some((hash, rest)) if hash.len() > 9 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            name + rest
        }
        _ => name + "[" + part,
    })
}

#[cfg(test)]
mod tests {
    use super::without_hashes;

    #[test]
    fn only_hashes_are_left_out() {
        let name = "<[rules[4ae61a22bf1986aa]::Next]>::sort::<[u8; 4]>";
        assert_eq!(without_hashes(name), "<[rules::Next]>::sort::<[u8; 4]>");
    }
}
