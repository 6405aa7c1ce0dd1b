//! The applications, in the wording of the order's own forms: Annex 1 of Annexes 10, 11 and 13 of Order No. 158, edition
//! 05.05.2026. There is no English form. What is printed wrongly there is left blank; `docs/answer.md` lists it.
//!
//! A blank is written `{child|what the form wants there}`.

use rules::Lang;

/// The application for one service.
#[derive(Debug)]
pub struct Form {
    /// The name of the service.
    pub service: &'static str,
    /// The annex of the order.
    pub annex: &'static str,
    kk: Wording,
    ru: Wording,
}

#[derive(Debug)]
pub struct Wording {
    /// To whom and from whom, in the upper right corner.
    pub head: &'static [&'static str],
    pub title: &'static str,
    pub body: &'static [&'static str],
    pub date: &'static str,
    pub signature: &'static str,
}

impl Form {
    pub fn wording(&self, lang: Lang) -> &Wording {
        if lang_of_paper(lang) == Lang::Kk { &self.kk } else { &self.ru }
    }
}

/// The language of a paper that is handed in: Kazakh, or Russian for whoever reads another too.
pub fn lang_of_paper(lang: Lang) -> Lang {
    match lang {
        Lang::Kk => Lang::Kk,
        Lang::Ru | Lang::En => Lang::Ru,
    }
}

const CONSENT_KK: &str = "Ақпараттық жүйелердегі «Дербес деректер және оларды қорғау туралы» Қазақстан Республикасының Заңымен қорғалатын құпия мәліметтерді қолдануға келісім беремін.";
const CONSENT_RU: &str = "Согласен(а) на использования сведений, составляющих охраняемую Законом Республики Казахстан «О персональных данных и их защите» тайну, содержащихся в информационных системах.";

pub const FORMS: [Form; 3] = [
    Form {
        service: "meals",
        annex: "10",
        kk: Wording {
            head: &[
                "{office|} басшысына",
                "{address|елді мекен атауы, тұрғылықты мекенжайы, телефоны} мекенжай бойынша тұратын",
                "{applicant|өтініш берушінің тегі, аты, әкесінің аты (бар болғанда) және жеке сәйкестендіру нөмірі}",
            ],
            title: "Өтініш",
            body: &[
                "Сізден {school|мектеп №, № және сынып литерін көрсету} оқитын менің кәмелетке толмаған баламды {child|тегі, аты, әкесінің аты (бар болған жағдайда) және жеке сәйкестендіру нөмірі, туған күні} {year|оқу жылын көрсету} тегін және жеңілдікпен тамақтандырумен қамтамасыз етілетін білім алушылар мен тәрбиеленушілердің тізіміне қосуды сұраймын.",
                CONSENT_KK,
            ],
            date: "«___» _____________20__ жыл",
            signature: "азаматтың (азаматшаның) қолы",
        },
        ru: Wording {
            head: &[
                "Руководителю {office|}",
                "от гражданина (ки) {applicant|фамилия, имя, отчество (при его наличии) и индивидуальный идентификационный номер заявителя},",
                "проживающего(-ей) по адресу: {address|наименование населенного пункта, адрес места проживания, телефон}",
            ],
            title: "Заявление",
            body: &[
                "Прошу Вас включить моего несовершеннолетнего ребенка {child|фамилия, имя, отчество (при его наличии) и индивидуальный идентификационный номер, дата рождения}, обучающегося в {school|указать № школы, № и литер класса} в список обучающихся и воспитанников, обеспечивающихся бесплатным и льготным питанием на {year|указать учебный год}.",
                CONSENT_RU,
            ],
            date: "«___» __________20__года",
            signature: "подпись гражданина (-ки)",
        },
    },
    Form {
        service: "camp",
        annex: "11",
        kk: Wording {
            head: &[
                "{office|органның атауы} басшысына",
                "{address|елді мекен атауы, тұрғылықты мекенжайы, телефоны} мекенжайы бойынша тұратын",
                "{applicant|өтініш берушінің тегі, аты, әкесінің аты (бар болғанда) және жеке сәйкестендіру нөмірі}",
            ],
            title: "Өтініш",
            body: &[
                "Менің кәмелет жасқа толмаған {child|тегі, аты, әкесінің аты (бар болғанда) туған күні және жеке сәйкестендіру нөмірі} {school|мектеп № және сынып литерін көрсету} оқитын балам {year|оқу жылын көрсету} қала сыртындағы және мектеп жанындағы лагерьлерге жолдамамен қамтамасыз етілетін білім алушылар мен тәрбиеленушілердің тізіміне қосуды сұраймын.",
                CONSENT_KK,
            ],
            date: "«___» _____________20__ жыл",
            signature: "қолы",
        },
        ru: Wording {
            head: &[
                "Руководителю {office|наименование органа}",
                "от гражданина (ки) {applicant|фамилия, имя, отчество (при его наличии) и индивидуальный идентификационный номер заявителя}",
                "проживающего(-ей) по адресу: {address|}",
            ],
            title: "Заявление",
            body: &[
                "Прошу Вас включить моего несовершеннолетнего ребенка {child|фамилия, имя, отчество (при его наличии) и индивидуальный идентификационный номер, дата рождения}, обучающегося в {school|указать № школы, № и литер класса} в список обучающихся и воспитанников, обеспечивающихся путевкой в загородные и пришкольные лагеря.",
                CONSENT_RU,
            ],
            date: "«___» __________20__года",
            signature: "Подпись",
        },
    },
    Form {
        service: "aid",
        annex: "13",
        kk: Wording {
            head: &[
                "{office|} білім беру ұйымының басшысына",
                "{applicant|өтініш берушінің тегі, аты, әкесінің аты (бар болса)}",
                "{address|мекенжайы}",
                "{phone|ұялы телефоны, Е-mail}",
            ],
            title: "Өтініш",
            body: &[
                "Сізден {reason|себептер көрсетіледі} байланысты {class|} сыныптың білім алушысы, тәрбиеленушісі {child-name|тегі, аты, әкесінің аты (бар болса)} {help|} түрінде қаржылық/материалдық көмек көрсетуіңізді сұраймын.",
                "Киім, аяқ киім, мектеп керек-жарақтарын сатып алғанда оларды сатып алған күннен бастап 15 жұмыс күні ішінде қаражаттың нысаналы жұмсалғанын растайтын құжаттарды ұсынуға келісемін.",
                "Жалған ақпарат пен анық емес (жалған) құжаттар бергенім үшін жауапкершілік туралы ескертілді.",
                CONSENT_KK,
            ],
            date: "«____» ______________20__ жыл",
            signature: "тегі, аты, әкесінің аты (бар болса), қолы",
        },
        ru: Wording {
            head: &[
                "{office|} руководителю организации образования",
                "от {applicant|фамилия, имя, отчество (при его наличии) заявителя}",
                "{address|адрес}",
                "{phone|мобильный телефон, Е-mail}",
            ],
            title: "Заявление",
            body: &[
                "Прошу Вас оказать финансовую и материальную помощь в виде: {help|} обучающемуся, воспитаннику (обучающейся, воспитаннице) {class|} класса {child-name|фамилия, имя, отчество (при его наличии)} в связи с тем, что {reason|указываются причины}.",
                "Согласен (на) предоставить документы, подтверждающие целевое расходование средств (квитанции, чеки по оплате, фото) при приобретении одежды, обуви, школьных принадлежностей, в течение 15 рабочих дней со дня их приобретения. Предупрежден (а) об ответственности за предоставление ложной информации и недостоверных (поддельных) документов.",
                "Согласен (-а) на использования сведений, составляющих охраняемую Законом Республики Казахстан «О персональных данных и их защите» тайну, содержащихся в информационных системах.",
            ],
            date: "«____» ____________20___ года",
            signature: "фамилия, имя, отчество (при его наличии), подпись",
        },
    },
];

/// A piece of a line of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Said(&'a str),
    /// A blank by its name, and what the form wants there.
    Blank {
        name: &'a str,
        hint: &'a str,
    },
}

/// The pieces of a line, in order.
pub fn pieces(line: &str) -> impl Iterator<Item = Piece<'_>> {
    line.split('{').enumerate().flat_map(|(index, part)| {
        let blank = part.split_once('}').filter(|_| index > 0);
        let (blank, said) = blank.map_or((None, part), |(blank, said)| (Some(blank), said));
        let blank = blank.map(|blank| {
            let (name, hint) = blank.split_once('|').unwrap_or((blank, ""));
            Piece::Blank { name, hint }
        });
        blank.into_iter().chain((!said.is_empty()).then_some(Piece::Said(said)))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rules::Lang;

    use super::{FORMS, Piece, pieces};

    #[test]
    fn every_service_has_its_form_and_every_form_asks_who_for_whom() {
        let book = crate::rule_book();
        let services: Vec<_> = book.services.iter().map(|service| &*service.name).collect();
        assert_eq!(FORMS.map(|form| form.service).to_vec(), services);
        for form in &FORMS {
            for lang in Lang::ALL {
                let wording = form.wording(lang);
                let lines = wording.head.iter().chain(wording.body);
                let blanks: BTreeSet<&str> = lines
                    .flat_map(|line| pieces(line))
                    .filter_map(|piece| match piece {
                        Piece::Blank { name, .. } => Some(name),
                        Piece::Said(_) => None,
                    })
                    .collect();
                for name in ["office", "applicant", "address"] {
                    assert!(blanks.contains(name), "{name} of {}", form.service);
                }
                assert!(blanks.contains("child") || blanks.contains("child-name"));
            }
        }
    }

    #[test]
    fn a_line_is_said_piece_by_piece() {
        let found: Vec<_> = pieces("от {applicant|кого (при наличии)}, тут {year|}").collect();
        assert_eq!(
            found,
            [
                Piece::Said("от "),
                Piece::Blank { name: "applicant", hint: "кого (при наличии)" },
                Piece::Said(", тут "),
                Piece::Blank { name: "year", hint: "" },
            ]
        );
    }
}
