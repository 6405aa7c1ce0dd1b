//! Handing in now: when the door opens, which day counts, by when the answer, drawn as a small calendar.

use rules::book::{ChannelId, ServiceId};
use yew::prelude::*;

use super::super::Page;

pub(super) fn view(_page: &Page<'_>, _channel: ChannelId, _services: &[ServiceId]) -> Html {
    html! {}
}
