//! What the wasm asks of the script, by short names. wasm-bindgen's end in a hash of 16 digits, which nothing can
//! compress, and stand in both files: 99.3 kB of brotli became 96.6.

use std::collections::HashMap;
use std::error::Error;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module that every import of the script is of, in the wasm and in the script.
const MODULE: &str = "./komek_bg.js";
const SHORT_MODULE: &str = "$";

/// The wasm and the script that name each other, renamed.
pub(super) fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String), Box<dyn Error>> {
    let mut short = HashMap::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = payload {
            let mut section = ImportSection::new();
            for import in imports.into_imports() {
                let import = import?;
                let (from, name) = match import.module {
                    MODULE => {
                        let next = format!("${}", short.len());
                        (SHORT_MODULE, short.entry(import.name).or_insert(next).clone())
                    }
                    other => (other, import.name.to_owned()),
                };
                section.import(from, &name, RoundtripReencoder.entity_type(import.ty)?);
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let (from, until) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = wasm.get(from..until).ok_or("a section lies outside the file")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), renamed(script, &short)?))
}

/// The script with each name in its one place: `__wbg_log_0123456789abcdef: function(` in the object of the module.
fn renamed(script: &str, short: &HashMap<&str, String>) -> Result<String, Box<dyn Error>> {
    let key = format!("\"{MODULE}\": import");
    if script.matches(&key).count() != 1 {
        return Err(format!("the script does not name {MODULE} once").into());
    }
    let mut script = script.replace(&key, &format!("\"{SHORT_MODULE}\": import"));
    for (name, short) in short {
        let key = format!(" {name}: ");
        if script.matches(&key).count() != 1 {
            return Err(format!("the script does not define {name} once").into());
        }
        script = script.replace(&key, &format!(" {short}: "));
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, MemoryType};

    use super::*;

    const NAME: &str = "__wbg_log_0123456789abcdef";

    #[test]
    fn only_what_is_asked_of_the_script_is_renamed() {
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        imports.import(MODULE, NAME, EntityType::Memory(memory));
        imports.import("./other.js", NAME, EntityType::Memory(memory));
        let mut module = Module::new();
        module.section(&imports);
        let script =
            format!("const import0 = {{\n {NAME}: function() {{}} }};\n \"{MODULE}\": import0");
        let (wasm, script) = shorten(&module.finish(), &script).unwrap();
        assert_eq!(script, "const import0 = {\n $0: function() {} };\n \"$\": import0");
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&wasm) {
            if let Payload::ImportSection(imports) = payload.unwrap() {
                for import in imports.into_imports() {
                    let import = import.unwrap();
                    names.push((import.module, import.name));
                }
            }
        }
        assert_eq!(names, [("$", "$0"), ("./other.js", NAME)]);
        assert!(shorten(&module_without_script(), "").is_err());
    }

    /// Whatever wasm-bindgen comes to write, nothing is published whose halves do not fit.
    fn module_without_script() -> Vec<u8> {
        Module::new().finish()
    }
}
