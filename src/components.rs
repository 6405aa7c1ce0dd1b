//! Pieces that several pages share.

pub mod back;
pub mod citation;
pub mod copy;
pub mod days;
pub mod element;
pub mod fold;
pub mod header;
pub mod heading;
pub mod income;
pub mod left;
pub mod notice;
pub mod options;
pub mod picture;
pub mod stamp;
pub mod whose;
