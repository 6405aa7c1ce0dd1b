//! Every service, category and channel: what the result says to each. For pictures alone: what holds of a result is
//! tested on fewer.

use content::book;

use crate::support::screens::Screen;

/// What each service says to each category through each channel, with every conditional paper asked for; a closed door
/// too.
pub(crate) fn all() -> Vec<Screen> {
    let grounds = [
        ("targeted-assistance", "targeted-assistance=yes"),
        ("guardianship", "targeted-assistance=no&income-route=not-below&c1.care=guardian"),
        ("foster", "targeted-assistance=no&income-route=not-below&c1.care=foster"),
        ("low-income", "targeted-assistance=no&income-route=below&income-kinds=wages.other"),
        ("emergency", "targeted-assistance=no&income-route=not-below&emergency=yes"),
        ("other", "targeted-assistance=no&income-route=not-below&hardship=many-children"),
    ];
    let plain = [
        ("c1.care", "parents"),
        ("emergency", "no"),
        ("hardship", "none"),
        ("marriage-record", "no"),
        ("c1.grade", "5-11"),
        ("c1.school", "state"),
        ("c1.birth-record", "abroad"),
    ];
    let mut screens = Vec::new();
    for service in &book().services {
        for list in &service.lists {
            let channel = &book().channels[list.channel.index()].name;
            for (name, ground) in grounds {
                let named = |key: &str| ground.split('&').any(|one| one.starts_with(key));
                let plain = plain.iter().filter(|(key, _)| !named(key));
                let plain: String = plain.flat_map(|(key, value)| ["&", key, "=", value]).collect();
                let answers =
                    format!("services={}&{ground}{plain}&channel={channel}", service.name);
                let name = format!("door-{}-{channel}-{name}", service.name);
                screens.push(Screen::new(&name, "result", &answers));
            }
        }
    }
    screens
}
