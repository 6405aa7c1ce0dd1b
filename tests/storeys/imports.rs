//! What a file takes from the modules of its own crate, read from its syntax: by `use`, however it is written, by a path
//! in the code, and by a path within a macro.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// `["model", "route", "Route"]`, from the root of the crate on.
pub(crate) type Way = Vec<String>;

/// One file, as a module of its crate.
pub(crate) struct Source {
    module: Way,
    /// The modules that it is divided into.
    pub(crate) children: BTreeSet<String>,
    /// Names that it hands on: from which of its modules each comes.
    pub(crate) handed_on: BTreeMap<String, String>,
    /// What it takes, itself and its own modules not left out.
    pub(crate) taken: BTreeSet<Way>,
}

impl Source {
    /// The root of the crate has an empty way.
    pub(crate) fn read(file: &Path, module: Way) -> Source {
        let name = file.display();
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
        Source::of(&text, module).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn of(text: &str, module: Way) -> syn::Result<Source> {
        let parsed = syn::parse_file(text)?;
        let children = parsed.items.iter().filter_map(|item| match item {
            Item::Mod(divided) if divided.content.is_none() => Some(divided.ident.to_string()),
            _ => None,
        });
        let children = children.collect();
        let (handed_on, taken) = (BTreeMap::new(), BTreeSet::new());
        let mut source = Source { module, children, handed_on, taken };
        source.visit_file(&parsed);
        Ok(source)
    }

    fn take(&mut self, way: &[String]) {
        if let Some(way) = self.resolved(way) {
            self.taken.insert(way);
        }
    }

    /// The way from the root of the crate; none where it leads to another crate, or to a name that was brought in.
    fn resolved(&self, way: &[String]) -> Option<Way> {
        let (first, rest) = way.split_first()?;
        let mut from = match first.as_str() {
            "crate" => Vec::new(),
            "self" | "super" => self.module.clone(),
            child if self.children.contains(child) => {
                return Some([&self.module, way].concat());
            }
            _ => return None,
        };
        let ups = way.iter().take_while(|part| *part == "super").count();
        from.truncate(from.len() - ups);
        from.extend(rest.iter().skip(ups.saturating_sub(1)).cloned());
        Some(from)
    }

    fn take_tree(&mut self, tree: &UseTree, before: &mut Way, hands_on: bool) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.take_tree(&path.tree, before, hands_on);
                before.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.take_tree(tree, before, hands_on);
                }
            }
            UseTree::Name(name) => self.take_name(&name.ident.to_string(), None, before, hands_on),
            UseTree::Rename(name) => {
                let called = name.rename.to_string();
                self.take_name(&name.ident.to_string(), Some(called), before, hands_on);
            }
            UseTree::Glob(_) => self.take(before),
        }
    }

    fn take_name(&mut self, name: &str, called: Option<String>, before: &Way, hands_on: bool) {
        let mut way = before.clone();
        if name != "self" {
            way.push(name.to_owned());
        }
        let from_child = before.first().filter(|first| self.children.contains(*first));
        match from_child.filter(|_| hands_on) {
            Some(child) => {
                let called = called.unwrap_or_else(|| name.to_owned());
                self.handed_on.insert(called, child.clone());
            }
            None => self.take(&way),
        }
    }

    fn take_tokens(&mut self, tokens: TokenStream) {
        let mut way: Way = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Ident(name) if colons == 2 && !way.is_empty() => {
                    way.push(name.to_string());
                    colons = 0;
                }
                other => {
                    self.take_long(&way);
                    way.clear();
                    colons = 0;
                    match other {
                        TokenTree::Ident(name) => way.push(name.to_string()),
                        TokenTree::Group(group) => self.take_tokens(group.stream()),
                        TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                    }
                }
            }
        }
        self.take_long(&way);
    }

    /// One name alone may be a variable.
    fn take_long(&mut self, way: &[String]) {
        if way.len() > 1 {
            self.take(way);
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    let test = |attribute: &&Attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|name| name == "test")
    };
    attributes.iter().find(test).is_some()
}

impl<'a> Visit<'a> for Source {
    fn visit_item_mod(&mut self, item: &'a ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        if !is_test(&item.attrs) {
            let hands_on = !matches!(item.vis, Visibility::Inherited);
            self.take_tree(&item.tree, &mut Vec::new(), hands_on);
        }
    }

    /// Who may see a thing is no taking.
    fn visit_visibility(&mut self, _: &'a Visibility) {}

    fn visit_path(&mut self, path: &'a syn::Path) {
        let way: Way = path.segments.iter().map(|part| part.ident.to_string()).collect();
        if path.leading_colon.is_none() {
            self.take_long(&way);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'a Macro) {
        self.take_tokens(item.tokens.clone());
        visit::visit_macro(self, item);
    }
}
