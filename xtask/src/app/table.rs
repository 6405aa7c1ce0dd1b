//! The table of functions without those that nobody calls through it. wasm-bindgen describes what its crates can pass to
//! the script, `Float16Array.forEach` too, and a description takes the address of the function that calls such a closure;
//! it is read and gone, and the table keeps the function. Some 40 of them weighed 530 bytes of brotli.

use std::collections::HashSet;
use std::convert::Infallible;
use std::error::Error;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ElementSection, Module, RawSection};
use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload};

/// What calls a closure. The script calls it by its export, which keeps it where it is needed.
const CALLS: (&str, &str) = ("wasm_bindgen[", "]::convert::closures::_::invoke::<");

/// The wasm with another function in their places. It has to have its names.
pub(super) fn called(wasm: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut instead = Instead { uncalled: uncalled(wasm)?, other: 0 };
    if instead.uncalled.is_empty() {
        return Err("wasm-bindgen names what calls closures in another way".into());
    }
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ElementSection(elements) = payload {
            let mut section = ElementSection::new();
            instead.parse_element_section(&mut section, elements)?;
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let (from, until) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = wasm.get(from..until).ok_or("a section lies outside the file")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

fn uncalled(wasm: &[u8]) -> Result<HashSet<u32>, BinaryReaderError> {
    let (start, end) = CALLS;
    let mut found = HashSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for names in names {
            let Name::Function(names) = names? else { continue };
            for function in names {
                let function = function?;
                if function.name.starts_with(start) && function.name.contains(end) {
                    found.insert(function.index);
                }
            }
        }
    }
    Ok(found)
}

/// The last function of the table that is called stands for those after it that are not.
struct Instead {
    uncalled: HashSet<u32>,
    other: u32,
}

impl Reencode for Instead {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<Infallible>> {
        if !self.uncalled.contains(&function) {
            self.other = function;
        }
        Ok(self.other)
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, Elements, NameMap, NameSection};

    use super::*;

    #[test]
    fn what_only_a_description_points_to_leaves_the_table() {
        let mut elements = ElementSection::new();
        let functions = Elements::Functions([7, 5, 9].as_slice().into());
        elements.active(None, &ConstExpr::i32_const(1), functions);
        let mut of_functions = NameMap::new();
        of_functions.append(5, "wasm_bindgen[0f]::convert::closures::_::invoke::<f32, (), true>");
        of_functions.append(7, "komek[0f]::start");
        let mut names = NameSection::new();
        names.functions(&of_functions);
        let mut module = Module::new();
        module.section(&elements);
        module.section(&names);
        let wasm = called(&module.finish()).unwrap();
        let sections = Parser::new(0).parse_all(&wasm).map(Result::unwrap);
        let tables = sections.filter_map(|payload| match payload {
            Payload::ElementSection(elements) => Some(elements.into_iter().map(Result::unwrap)),
            _ => None,
        });
        let items = tables.flatten().map(|element| element.items);
        let functions = items.flat_map(|items| match items {
            wasmparser::ElementItems::Functions(functions) => functions.into_iter(),
            wasmparser::ElementItems::Expressions(..) => panic!("they are functions"),
        });
        assert_eq!(functions.map(Result::unwrap).collect::<Vec<_>>(), [7, 7, 9]);
    }

    #[test]
    fn names_of_another_shape_are_a_mistake() {
        assert!(called(&Module::new().finish()).is_err());
    }
}
