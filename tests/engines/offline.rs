//! What a device keeps of the site, when there is no network, or no room.

use rules::Lang;

use crate::engine::run_release;
use crate::release::{Release, run_kept};
use crate::support::families::LIKELY;
use crate::support::screens::fragment;

#[test]
fn all_of_it_opens_without_a_network() {
    run_kept(&Release::number(1), async |page| {
        page.site.stop();
        page.load("/kk/").await;
        page.at("").await;
        page.tap(".languages [lang=ru]").await;
        page.wait("Russian", "return document.documentElement.lang === 'ru'").await;
        for lang in Lang::ALL {
            page.load(&fragment(lang, "result", LIKELY)).await;
            page.at("result").await;
        }
        page.tap(".actions--result a").await;
        page.at("keep").await;
        page.load("/en/rules").await;
        page.at("rules").await;
        let address = page.site.address();
        for path in
            ["ru/?paper=80mm", "guide/", "guide/en/", "guide/ru/questions/", "en/index.html"]
        {
            page.browser.goto(format!("{address}{path}")).await.expect(path);
            page.wait(path, "return document.querySelector('h1') !== null").await;
        }
    });
}

#[test]
fn what_the_disk_has_spoiled_comes_from_the_network_and_is_kept_anew() {
    run_kept(&Release::number(1), async |page| {
        let spoil = "const done = arguments[arguments.length - 1];
            (async () => {
                const [name] = await caches.keys();
                const cache = await caches.open(name);
                const all = await cache.keys();
                for (const [index, one] of all.entries()) {
                    const text = await (await cache.match(one)).clone().text();
                    if (index % 3 == 0) await cache.delete(one);
                    if (index % 3 == 1) await cache.put(one, new Response(text.slice(0, text.length / 2)));
                }
                done(all.length);
            })();";
        page.browser.execute_async(spoil, vec![]).await.expect("it is spoiled");
        page.load("/kk/").await;
        let whole = "const done = arguments[arguments.length - 1];
            (async function look() {
                const cache = await caches.open((await caches.keys())[0]);
                for (const one of await cache.keys()) {
                    const hash = one.url.split('?')[1];
                    const body = await (await cache.match(one)).arrayBuffer();
                    const is = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', body))));
                    if (hash.startsWith('sha256-') && hash != 'sha256-' + is) return setTimeout(look, 20);
                }
                done(true);
            })();";
        page.browser.execute_async(whole, vec![]).await.expect("it is whole again");
        page.load("/ru/rules").await;
        page.at("rules").await;
    });
}

#[test]
fn a_full_disk_keeps_nothing_and_harms_nobody() {
    let release = Release::number(1);
    release.begin_worker("Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); }");
    run_release(&release, async |page| {
        page.load("/kk/").await;
        while page.site.asked(|file| file == "sw.js") == 0 {
            page.wait("a moment", "return true").await;
        }
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        assert_eq!(page.string("return String(navigator.serviceWorker.controller)").await, "null");
    });
}

#[test]
fn a_cache_that_cannot_be_read_is_passed_by() {
    let release = Release::number(1);
    release.begin_worker("Cache.prototype.match = async () => { throw new DOMException('gone', 'InvalidStateError'); }");
    run_kept(&release, async |page| {
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
    });
}

#[test]
fn nothing_is_kept_by_a_frame() {
    run_release(&Release::number(1), async |page| {
        let address = page.site.address();
        let host = page.site.host(format!(
            "<!doctype html><link rel=icon href=data:,><iframe title='Komek' width=340 height=700 src='{address}ru/'></iframe>"
        ));
        page.browser.goto(&host).await.expect("a page of somebody else");
        page.browser.enter_frame(0).await.expect("its frame");
        page.wait("the app", "return document.documentElement.dataset.app === 'started'").await;
        page.tap("#services-2").await;
        while page.site.asked(|file| file == "release.js") == 0 {
            page.wait("a moment", "return true").await;
        }
        page.tap("button[type=submit]").await;
        page.at("question/school/1").await;
        assert_eq!(page.site.asked(|file| file == "sw.js"), 0);
        assert_eq!(page.string("return sessionStorage.getItem('komek-drafts')").await, "");
    });
}
