//! What the wasm asks of the script, and what the script calls in the wasm for the browser, by short names. wasm-bindgen's
//! have a hash of 16 digits, which nothing can compress, and are in both files: 99.3 kB of brotli became 96.6.

use std::collections::HashMap;
use std::error::Error;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module that every import of the script is of, in the wasm and in the script.
const MODULE: &str = "./komek_bg.js";
const SHORT_MODULE: &str = "$";

/// What the script calls of closures in the wasm; nothing else does.
const CALLED: &str = "wasm_bindgen_";

/// The wasm and the script that name each other, renamed.
pub(super) fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String), Box<dyn Error>> {
    let (mut short, mut called) = (HashMap::new(), HashMap::new());
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
        } else if let Payload::ExportSection(exports) = payload {
            let mut section = ExportSection::new();
            for export in exports {
                let export = export?;
                let name = if export.name.starts_with(CALLED) {
                    let next = format!("${}", called.len());
                    called.entry(export.name).or_insert(next).clone()
                } else {
                    export.name.to_owned()
                };
                section.export(&name, RoundtripReencoder.export_kind(export.kind)?, export.index);
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let (from, until) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = wasm.get(from..until).ok_or("a section lies outside the file")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), renamed(script, &short, &called)?))
}

/// The script with each name in its one place: `__wbg_log_0123456789abcdef: function(` in the object of the module, and
/// `wasm.wasm_bindgen_0123456789abcdef___invoke(` where it calls.
fn renamed(
    script: &str,
    short: &HashMap<&str, String>,
    called: &HashMap<&str, String>,
) -> Result<String, Box<dyn Error>> {
    let key = format!("\"{MODULE}\": import");
    if script.matches(&key).count() != 1 {
        return Err(format!("the script does not name {MODULE} once").into());
    }
    let mut script = script.replace(&key, &format!("\"{SHORT_MODULE}\": import"));
    let defined = short.iter().map(|(name, short)| [(" ", *name, ": "), (" ", &**short, ": ")]);
    let called = called.iter().map(|(name, short)| [(".", *name, "("), (".", &**short, "(")]);
    for [before, after] in defined.chain(called) {
        let [before, after] = [before, after].map(|(start, name, end)| [start, name, end].concat());
        if script.matches(&before).count() != 1 {
            return Err(format!("the script does not say `{before}` once").into());
        }
        script = script.replace(&before, &after);
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, MemoryType};

    use super::*;

    const NAME: &str = "__wbg_log_0123456789abcdef";
    const CALL: &str = "wasm_bindgen_0123456789abcdef___invoke";

    #[test]
    fn only_what_the_wasm_and_the_script_name_each_other_is_renamed() {
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
        let mut exports = ExportSection::new();
        exports.export(CALL, ExportKind::Memory, 0);
        exports.export("memory", ExportKind::Memory, 0);
        let mut module = Module::new();
        module.section(&imports);
        module.section(&exports);
        let script = format!(
            "const import0 = {{\n {NAME}: function() {{}} }};\n \"{MODULE}\": import0; wasm.{CALL}(1)"
        );
        let (wasm, script) = shorten(&module.finish(), &script).unwrap();
        let short = "const import0 = {\n $0: function() {} };\n \"$\": import0; wasm.$0(1)";
        assert_eq!(script, short);
        let (mut asked, mut given) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&wasm) {
            match payload.unwrap() {
                Payload::ImportSection(imports) => {
                    let imports = imports.into_imports().map(Result::unwrap);
                    asked.extend(imports.map(|import| (import.module, import.name)));
                }
                Payload::ExportSection(exports) => {
                    given.extend(exports.into_iter().map(|export| export.unwrap().name));
                }
                _ => {}
            }
        }
        assert_eq!(asked, [("$", "$0"), ("./other.js", NAME)]);
        assert_eq!(given, ["$0", "memory"]);
        assert!(shorten(&module_without_script(), "").is_err());
    }

    /// Whatever wasm-bindgen comes to write, nothing is published whose halves do not fit.
    fn module_without_script() -> Vec<u8> {
        Module::new().finish()
    }
}
