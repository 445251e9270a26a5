/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The frame of every page: one column on a phone, no script, no inline style. */

import type { Child, FC } from "hono/jsx";
import { LANGUAGES, type Words, wordsIn } from "./words/words.ts";

type Here = "overview" | "sessions" | "devices" | "account";

interface LayoutProps {
  readonly t: Words;
  readonly title: string;
  /** The signed-in person's address; left out on the pages before. */
  readonly email?: string | undefined;
  readonly here?: Here;
  readonly children: Child;
}

export const Layout: FC<LayoutProps> = ({ t, title, email, here, children }) => (
  <html lang={t.code}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · Hip Series`}</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <header class="wrap top">
        <a class="brand" href="/">
          <img src="/icon.svg" alt="" width="36" height="36" />
          Hip Series
        </a>
        {email === undefined ? null : <Navigation t={t} here={here} />}
      </header>
      <main id="main" class="wrap">
        {children}
      </main>
      <footer class="wrap foot">
        {email === undefined ? null : <SignOut t={t} email={email} />}
        <Languages t={t} />
        <p>{t.foot}</p>
      </footer>
    </body>
  </html>
);

const Navigation: FC<{ t: Words; here: Here | undefined }> = ({ t, here }) => {
  const places: readonly (readonly [Here, string, string])[] = [
    ["overview", "/", t.overview],
    ["sessions", "/sessions", t.sessions],
    ["devices", "/devices", t.devices],
    ["account", "/account", t.yourData],
  ];
  return (
    <nav aria-label={t.pages}>
      {places.map(([place, href, words]) => (
        <a href={href} aria-current={here === place ? "page" : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
};

const SignOut: FC<{ t: Words; email: string }> = ({ t, email }) => (
  <form class="sign-out" method="post" action="/sign-out">
    <p>
      {t.signedInAs} <strong>{email}</strong>
    </p>
    <button class="button" type="submit">
      {t.signOut}
    </button>
  </form>
);

/** Each language by its own name; a button, for looking must not change anything. */
const Languages: FC<{ t: Words }> = ({ t }) => (
  <form class="languages" method="post" action="/language" aria-label={t.language}>
    {LANGUAGES.map((language) => (
      <button
        type="submit"
        name="language"
        value={language}
        lang={language}
        aria-current={language === t.code ? "true" : undefined}
      >
        {wordsIn(language).ownName}
      </button>
    ))}
  </form>
);
