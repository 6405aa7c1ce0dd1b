//! Elements of the pages that a first visit loads. `html!` makes code of its own for every element, some 200 bytes;
//! these are a few functions that all elements share, a call each, and what they make is the same.

use std::cell::RefCell;
use std::rc::Rc;

use rules::TextId;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, Listeners};
use yew::virtual_dom::{VList, VNode, VTag, VText};

use crate::page::Page;

/// What a listener waits for. The `submit` of a form is not among them: a frame's sandbox may forbid forms, and the
/// button of a form is clicked by Enter in a field too.
#[derive(Clone, Copy, Debug)]
pub enum On {
    Change,
    Click,
    Input,
    KeyDown,
}

/// An element that is being put together. Boxed, so that it goes from call to call as one number.
#[must_use = "what is put into no page is not shown"]
pub struct Element(Box<Unfinished>);

#[derive(Default)]
struct Unfinished {
    tag: &'static str,
    class: &'static str,
    key: Option<Key>,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<Html>,
    field: Option<Field>,
}

/// The value of an `input`, and whether it is ticked, where it can be.
struct Field {
    value: AttrValue,
    checked: Option<bool>,
}

/// An element without content; `class` may be empty.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str) -> Element {
    Element(Box::new(Unfinished { tag, class, ..Unfinished::default() }))
}

/// Several nodes side by side.
pub fn group() -> Element {
    element("", "")
}

impl Element {
    /// An attribute; one that may be absent is named all the same.
    #[inline]
    pub fn attr(self, name: &'static str, value: impl Value) -> Element {
        value.set(self, name)
    }

    #[inline]
    pub fn with(self, content: impl Content) -> Element {
        content.put(self)
    }

    pub fn each<C: Content>(self, contents: impl IntoIterator<Item = C>) -> Element {
        contents.into_iter().fold(self, Element::with)
    }

    /// A text of the pages.
    #[inline(never)]
    pub fn text(self, page: &Page<'_>, id: TextId) -> Element {
        self.with(page.text(id))
    }

    /// A text of the rules, in which parameters may have a place.
    #[inline(never)]
    pub fn filled(self, page: &Page<'_>, id: TextId) -> Element {
        self.with(page.fill(id, &[]))
    }

    #[inline(never)]
    pub fn key(mut self, key: String) -> Element {
        self.0.key = Some(Key::from(key));
        self
    }

    #[inline(never)]
    pub fn on(mut self, on: On, call: Callback<Event>) -> Element {
        self.0.listeners.push(Some(Rc::new(Heard { on, call })));
        self
    }

    /// Makes an `input` of it, with its value and whether it is ticked, where it can be.
    #[inline(never)]
    pub fn field(mut self, value: String, checked: Option<bool>) -> Element {
        self.0.field = Some(Field { value: value.into(), checked });
        self
    }

    #[inline(never)]
    fn named(mut self, name: &'static str, value: Option<AttrValue>) -> Element {
        self.0.names.push(name);
        self.0.values.push(value.map(AttributeOrProperty::Attribute));
        self
    }

    #[inline(never)]
    fn node(mut self, node: Html) -> Element {
        self.0.children.push(node);
        self
    }
}

/// What can be a child of an element.
pub trait Content {
    fn put(self, parent: Element) -> Element;
}

impl Content for Html {
    #[inline]
    fn put(self, parent: Element) -> Element {
        parent.node(self)
    }
}

impl Content for Element {
    #[inline(never)]
    fn put(self, parent: Element) -> Element {
        parent.node(self.into())
    }
}

impl Content for &'static str {
    #[inline(never)]
    fn put(self, parent: Element) -> Element {
        parent.node(VText::new(AttrValue::Static(self)).into())
    }
}

impl Content for String {
    #[inline(never)]
    fn put(self, parent: Element) -> Element {
        parent.node(VText::new(self).into())
    }
}

impl<C: Content> Content for Option<C> {
    #[inline]
    fn put(self, parent: Element) -> Element {
        match self {
            Some(content) => content.put(parent),
            None => parent,
        }
    }
}

/// What an attribute can be.
pub trait Value {
    fn set(self, element: Element, name: &'static str) -> Element;
}

impl Value for &'static str {
    #[inline(never)]
    fn set(self, element: Element, name: &'static str) -> Element {
        element.named(name, Some(AttrValue::Static(self)))
    }
}

impl Value for String {
    #[inline]
    fn set(self, element: Element, name: &'static str) -> Element {
        Some(self).set(element, name)
    }
}

impl Value for Option<&'static str> {
    #[inline(never)]
    fn set(self, element: Element, name: &'static str) -> Element {
        element.named(name, self.map(AttrValue::Static))
    }
}

impl Value for Option<String> {
    #[inline(never)]
    fn set(self, element: Element, name: &'static str) -> Element {
        element.named(name, self.map(AttrValue::from))
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(Element(parts): Element) -> Html {
        let Unfinished { tag, class, key, mut names, mut values, listeners, children, field } =
            *parts;
        let children = VNode::from(VList::with_children(children, None));
        if tag.is_empty() {
            return children;
        }
        // Last, as `html!` has it.
        if !class.is_empty() {
            names.push("class");
            values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(class))));
        }
        let attributes = Attributes::Dynamic { keys: kept(names), values: values.into() };
        let listeners = if listeners.is_empty() {
            Listeners::None
        } else {
            Listeners::Pending(listeners.into())
        };
        let place = NodeRef::default();
        // What `html!` calls.
        if let Some(Field { value, checked }) = field {
            VTag::__new_input(Some(value), checked, place, key, attributes, listeners).into()
        } else {
            let tag = AttrValue::Static(tag);
            VTag::__new_other(tag, place, key, attributes, listeners, children).into()
        }
    }
}

/// The names of attributes as yew wants them: it compares values one by one while they are the same list in the same
/// place, and makes maps of them otherwise. There are no more lists than kinds of elements.
fn kept(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local! {
        static KEPT: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    KEPT.with_borrow_mut(|kept| {
        if let Some(found) = kept.iter().find(|found| **found == names) {
            return *found;
        }
        let names: &'static [&'static str] = names.leak();
        kept.push(names);
        names
    })
}

struct Heard {
    on: On,
    call: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
        }
    }

    fn handle(&self, event: Event) {
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
