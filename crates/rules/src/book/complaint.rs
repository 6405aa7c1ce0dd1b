//! Where a complaint goes, and by when it is answered.

use serde::{Deserialize, Serialize};

use super::{ChannelId, Statement};
use crate::text::TextId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// Who answers it.
    pub to: TextId,
    /// The channel whose hours say on which day it counts as handed in.
    pub hours_of: Option<ChannelId>,
    /// Working days after the day of registration; none where no source says.
    pub working_days: Option<u8>,
    pub said: Statement,
}
