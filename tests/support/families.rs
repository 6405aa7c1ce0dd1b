//! Families, as the fragment of a link has them: every answer, whether or not it comes to be asked.

/// A ground for the camp: targeted assistance; the child was born abroad.
pub(crate) const LIKELY: &str = "services=camp&targeted-assistance=yes&emergency=no&hardship=none\
    &marriage-record=yes&channel=school&c1.school=state&c1.care=parents&c1.birth-record=abroad";

/// Meals and aid after an emergency: the board decides.
pub(crate) const BOARD: &str = "services=meals.aid&targeted-assistance=no&income-route=not-below&emergency=yes\
    &hardship=illness&marriage-record=no&channel=state-corporation&c1.grade=5-11&c1.school=state&c1.care=parents\
    &c1.birth-record=yes";

/// Nothing is known, not even the place: every service, every door.
pub(crate) const NEED: &str = "services=meals.camp.aid&targeted-assistance=dont-know&income-route=dont-know\
    &emergency=dont-know&hardship=dont-know&marriage-record=dont-know&income-kinds=dont-know&channel=dont-know\
    &c1.grade=dont-know&c1.school=dont-know&c1.care=dont-know&c1.birth-record=dont-know";

/// No ground at all.
pub(crate) const NONE: &str = "services=camp.aid&targeted-assistance=no&income-route=not-below&emergency=no\
    &hardship=none&c1.school=state&c1.care=parents";

/// A first-grader eats free, and nobody applies for anything.
pub(crate) const PRIMARY: &str = "services=meals&c1.grade=1-4&c1.school=state";

/// Income below the limit, said directly; every kind of income, and every door.
pub(crate) const LOW_INCOME: &str = "services=meals.camp.aid&targeted-assistance=no&income-route=below&emergency=no\
    &hardship=many-children.one-parent&marriage-record=no&income-kinds=wages.business.alimony.other\
    &channel=dont-know&c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=no";

/// Three children: one pays or eats by the family's income, one eats free, one has a guardian.
pub(crate) const CHILDREN: &str = "children=3&services=meals.camp&targeted-assistance=no&income-route=below\
    &emergency=no&hardship=none&marriage-record=no&income-kinds=wages&channel=state-corporation\
    &c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=yes\
    &c2.grade=1-4&c2.school=state&c2.care=parents&c2.birth-record=abroad\
    &c3.grade=5-11&c3.school=state&c3.care=guardian&c3.birth-record=yes";

/// A guardian, on the portal.
pub(crate) const GUARDIAN: &str = "services=meals.camp&targeted-assistance=no&emergency=no&hardship=none\
    &marriage-record=never&channel=portal&c1.grade=5-11&c1.school=private&c1.care=guardian&c1.birth-record=yes";
