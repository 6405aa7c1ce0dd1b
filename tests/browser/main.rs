//! The built site in a browser: what can go wrong only there. `cargo xtask test` builds the site and runs these.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the pictures of screens need more of it")]
mod support;

mod accessibility;
mod ahead;
mod answer;
mod builder;
mod checking;
mod dates;
mod devices;
mod edition;
mod everybody;
mod failure;
mod families;
mod faults;
mod focus;
mod fonts;
mod fourth_service;
mod frames;
mod guide;
mod icons;
mod inspector;
mod keep;
mod kiosk;
mod labels;
mod later;
mod money;
mod monkey;
mod narrow;
mod pictures;
#[path = "../rendered/mod.rs"]
mod rendered;
mod school;
mod starting;
mod watching;
