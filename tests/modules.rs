//! The library's module graph has no cycles, and top-level modules only depend on earlier ones.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use syn::visit::Visit;
use syn::{ItemMod, ItemUse, UseTree, Visibility};

/// The top-level modules in the order of ARCHITECTURE.md's map.
const LAYERS: [&str; 13] = [
    "content",
    "i18n",
    "routes",
    "search",
    "state",
    "hydration",
    "platform",
    "components",
    "pages",
    "app",
    "client",
    "ssg",
    "preview",
];

type ModulePath = Vec<String>;

/// A source file's references to other modules.
#[derive(Default)]
struct Module {
    path: ModulePath,
    /// Referenced paths, from the crate root.
    uses: Vec<ModulePath>,
    /// Re-exported names and the paths that they stand for.
    reexports: BTreeMap<String, ModulePath>,
}

impl Module {
    fn parse(path: ModulePath, source: &str) -> Self {
        let mut module = Self { path, ..Self::default() };
        module.visit_file(&syn::parse_file(source).expect("Rust"));
        module
    }

    /// Makes a path start at the crate root; `None` if it leads out of the crate.
    fn root_path(&self, path: &[String]) -> Option<ModulePath> {
        match path.split_first()? {
            (first, rest) if first == "crate" => Some(rest.to_vec()),
            (first, rest) if first == "super" => {
                let (_, parents) = self.path.split_last()?;
                let supers = rest.iter().take_while(|it| *it == "super").count();
                let parents = &parents[..parents.len().checked_sub(supers)?];
                Some([parents, &rest[supers..]].concat())
            }
            (first, _) if first == "std" => None,
            // A child module, or another crate: `resolve` finds this module itself for the latter.
            _ => Some([&self.path, path].concat()),
        }
    }

    fn add_use(&mut self, tree: &UseTree, prefix: &[String], is_public: bool) {
        let with = |name: &syn::Ident| [prefix, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.add_use(&path.tree, &with(&path.ident), is_public),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(tree, prefix, is_public);
                }
            }
            UseTree::Name(name) => self.add(&with(&name.ident), is_public),
            UseTree::Rename(rename) => self.add(&with(&rename.ident), is_public),
            UseTree::Glob(_) => self.add(prefix, false),
        }
    }

    fn add(&mut self, path: &[String], is_public: bool) {
        let Some(path) = self.root_path(path) else { return };
        match path.last() {
            Some(name) if is_public => drop(self.reexports.insert(name.clone(), path)),
            _ => self.uses.push(path),
        }
    }
}

impl<'ast> Visit<'ast> for Module {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_use(&item.tree, &[], !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_path(&mut self, it: &'ast syn::Path) {
        let path: Vec<String> = it.segments.iter().map(|it| it.ident.to_string()).collect();
        if path.len() > 1 {
            self.add(&path, false);
        }
        syn::visit::visit_path(self, it);
    }

    /// Macros' arguments aren't syntax trees: finds the paths from the root in their tokens.
    fn visit_macro(&mut self, it: &'ast syn::Macro) {
        let tokens = it.tokens.to_string().replace("::", " :: ");
        let mut tokens = tokens.split_whitespace().peekable();
        while let Some(token) = tokens.next() {
            let mut path = vec![token.to_owned()];
            while token == "crate" && tokens.next_if_eq(&"::").is_some() {
                path.extend(tokens.next().map(str::to_owned));
            }
            if path.len() > 1 {
                self.add(&path, false);
            }
        }
        syn::visit::visit_macro(self, it);
    }

    /// Skips inline modules: unit tests may use anything.
    fn visit_item_mod(&mut self, _: &'ast ItemMod) {}
}

fn modules(folder: &Path, parents: &[String], modules: &mut BTreeMap<ModulePath, Module>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            self::modules(&path, &[parents, &[name]].concat(), modules);
        } else if path.extension().is_some_and(|it| it == "rs")
            && !["lib", "main"].contains(&&*name)
        {
            let own = if name == "mod" { parents.to_vec() } else { [parents, &[name]].concat() };
            let source = fs::read_to_string(&path).expect("a source file");
            modules.insert(own.clone(), Module::parse(own, &source));
        }
    }
}

/// The module that a path leads to, through re-exports.
fn resolve(path: &[String], modules: &BTreeMap<ModulePath, Module>) -> Option<ModulePath> {
    let length = (1..=path.len()).rev().find(|&length| modules.contains_key(&path[..length]))?;
    let (module, rest) = path.split_at(length);
    let reexport = modules[module].reexports.get(rest.first()?);
    match reexport.filter(|target| *target != path) {
        Some(target) => resolve(target, modules),
        None => Some(module.to_vec()),
    }
}

/// The modules that each module uses.
fn graph() -> BTreeMap<ModulePath, BTreeSet<ModulePath>> {
    let mut all = BTreeMap::new();
    modules(Path::new("src"), &[], &mut all);
    // Binaries may use everything.
    all.retain(|path, _| path[0] != "bin");
    let uses = |module: &Module| {
        let uses = module.uses.iter().filter_map(|path| resolve(path, &all));
        uses.filter(|target| *target != module.path).collect()
    };
    all.values().map(|module| (module.path.clone(), uses(module))).collect()
}

#[test]
fn modules_only_use_earlier_layers() {
    let order = |path: &ModulePath| {
        let layer = LAYERS.iter().position(|it| *it == path[0]);
        layer.unwrap_or_else(|| panic!("{} is not among LAYERS", path[0]))
    };
    for (module, uses) in graph() {
        for target in uses {
            let is_before = order(&target) <= order(&module);
            assert!(is_before, "{} uses {}", module.join("::"), target.join("::"));
        }
    }
}

#[test]
fn the_module_graph_has_no_cycles() {
    let mut edges: BTreeSet<(String, String)> = BTreeSet::new();
    for (module, uses) in graph() {
        edges.extend(uses.into_iter().map(|target| (module.join("::"), target.join("::"))));
    }
    // Repeatedly removes edges that can't be on a cycle: from unused modules, and to modules that
    // use nothing.
    loop {
        let before = edges.len();
        let users: BTreeSet<_> = edges.iter().map(|(user, _)| user.clone()).collect();
        let used: BTreeSet<_> = edges.iter().map(|(_, used)| used.clone()).collect();
        edges.retain(|(user, target)| users.contains(target) && used.contains(user));
        if edges.len() == before {
            break;
        }
    }
    let cycles: Vec<_> = edges.iter().map(|(user, used)| format!("{user} uses {used}")).collect();
    assert!(cycles.is_empty(), "cycles among these:\n{}", cycles.join("\n"));
}
