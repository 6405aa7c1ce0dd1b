//! How one part of the rule book refers to another: by its index among its kind.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($repr:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub $repr);

        impl $name {
            pub fn index(self) -> usize {
                usize::from(self.0)
            }

            /// The id of the thing at this index, if there can be one.
            pub fn at(index: usize) -> Option<$name> {
                <$repr>::try_from(index).ok().map($name)
            }
        }
    )*};
}

ids! {
    /// A question, by its index in the order of asking.
    QuestionId(u16);
    /// An option of one question; of the questions for services and channels, a service or channel by its index.
    OptionId(u16);
    /// A category, by its index in the order in which its paper is preferred.
    CategoryId(u16);
    ServiceId(u16);
    ChannelId(u16);
    DocumentId(u16);
    ParameterId(u16);
    SourceId(u16);
    /// The places that a line cites, by their index in `CompleteBook::citations`.
    ReferencesId(u16);
}
