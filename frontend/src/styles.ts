/**
 * The look of the editor and the revision view, by the page's tokens; what stands behind each is for a page without them.
 * A string, since a bundler that lowers `light-dark()` in a stylesheet would break what stands behind.
 */
export const styles = /* css */ `
wv-co-editor,
wv-revision {
  --_surface: var(--wv-surface, light-dark(#fff, #1c1f1e));
  --_ground: var(--wv-ground, light-dark(#f6f6f3, #141615));
  --_text: var(--vaadin-text-color, light-dark(#1b1f1e, #e9ebe8));
  --_text-2: var(--vaadin-text-color-secondary, light-dark(#5a6360, #a9b2ae));
  --_line: var(--wv-line, var(--vaadin-border-color-secondary, light-dark(#e3e4df, #2e3331)));
  --_control-line: var(--wv-control-line, light-dark(#c9ccc6, #454c49));
  --_accent: var(--wv-accent, var(--aura-accent-color, light-dark(#0c6a66, #63cbbf)));
  --_accent-soft: var(--wv-accent-soft, light-dark(#e2f1ef, #12302e));
  --_ok: var(--wv-ok, light-dark(#2a733c, #7fce8f));
  --_warn: var(--wv-warn, light-dark(#8a5800, #e5b45c));
  --_found: light-dark(#c77d0a, #d9a441);
  --_talk: light-dark(#fdeec4, #4a3c17);
  --_warn-soft: var(--wv-warn-soft, light-dark(#fdf4e1, #33290f));
  --_stop: var(--wv-stop, light-dark(#b3372b, #f0968b));
  --_ins: var(--wv-ins, light-dark(#dff2e1, #17351f));
  --_del: var(--wv-del, light-dark(#fbe4e1, #401d19));
  --_serif: var(--wv-serif, "Source Serif 4", Georgia, serif);
  --_radius: var(--vaadin-radius-m, 8px);

  display: block;
  inline-size: 100%;
  min-inline-size: 0;
  color: var(--_text);
}

.wv-person-0 { --_person: var(--wv-person-0, light-dark(#0c6a66, #63cbbf)) }
.wv-person-1 { --_person: var(--wv-person-1, light-dark(#7a4fb5, #c1a2ee)) }
.wv-person-2 { --_person: var(--wv-person-2, light-dark(#b4531a, #f0a673)) }
.wv-person-3 { --_person: var(--wv-person-3, light-dark(#2b62b8, #9bbcf5)) }
.wv-person-4 { --_person: var(--wv-person-4, light-dark(#a8336f, #f09cc4)) }
.wv-person-5 { --_person: var(--wv-person-5, light-dark(#5b6b12, #bccd6a)) }
.wv-person-6 { --_person: var(--wv-person-6, light-dark(#1b6f8f, #86cbe6)) }
.wv-person-7 { --_person: var(--wv-person-7, light-dark(#5d6663, #a9b2ae)) }

.wv-icon { inline-size: 1.07em; block-size: 1.07em; flex: none }
.wv-unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.wv-grow { flex: 1 }
.wv-bar [hidden], .wv-dialog [hidden] { display: none }

/* The frame: toolbar, people, state. */

wv-co-editor { border: 1px solid var(--_line); border-radius: 10px; background: var(--_surface); position: relative }
wv-co-editor:has(.wv-prose:focus-visible) { border-color: var(--_control-line) }

.wv-bar {
  position: sticky; inset-block-start: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 6px 12px;
  border-block-end: 1px solid var(--_line); border-start-start-radius: 9px; border-start-end-radius: 9px; background: var(--_surface); min-block-size: 34px;
}
.wv-tools { display: flex; flex-wrap: wrap; gap: 2px; margin-inline-end: auto; margin-inline-start: -4px }
.wv-tool {
  display: inline-grid; place-items: center; position: relative; inline-size: 32px; block-size: 32px; padding: 0; border: 1px solid transparent;
  border-radius: 6px; background: none; color: var(--_text-2); font: inherit; cursor: pointer;
}
.wv-tool:hover { background: var(--_ground); color: var(--_text) }
.wv-tool[aria-pressed="true"] { background: var(--_accent-soft); color: var(--_accent) }
.wv-tool[aria-disabled="true"] { opacity: .4; cursor: default }
.wv-tool.wv-apart { margin-inline-start: 10px }
.wv-tool::after {
  content: attr(data-tip); position: absolute; inset-block-start: calc(100% + 6px); inset-inline-start: 0; z-index: 3; padding: 3px 8px; border-radius: 6px;
  background: var(--_text); color: var(--_surface); font-size: .78rem; line-height: 1.4; white-space: nowrap; pointer-events: none; opacity: 0; visibility: hidden;
}
.wv-tool:hover::after, .wv-tool:focus-visible::after { opacity: 1; visibility: visible; transition: opacity .12s .4s }
.wv-tool:nth-last-child(-n + 4)::after { inset-inline: auto 0 }

.wv-people { display: flex; list-style: none; margin: 0; padding: 0 }
.wv-people li + li { margin-inline-start: -6px }
.wv-avatar {
  display: inline-grid; place-items: center; inline-size: 28px; block-size: 28px; border-radius: 50%; font-size: .72rem; font-weight: 650; color: var(--_surface);
  background: var(--_person, var(--_text-2)); box-shadow: 0 0 0 2px var(--_surface);
}
.wv-state { display: inline-flex; align-items: center; gap: 6px; min-inline-size: 5.4em; font-size: .93rem; white-space: nowrap; color: var(--_text-2) }
.wv-state[data-state="saved"] { color: var(--_ok) }
.wv-state:is([data-state="unsaved"], [data-state="offline"]) { color: var(--_warn); font-weight: 600 }
.wv-state:is([data-state="refused"], [data-state="closed"]) { color: var(--_stop); font-weight: 600 }

/* What has to be said. */

.wv-notice { padding: 10px 20px; border-block-end: 1px solid var(--_line); background: var(--_warn-soft); font-size: .9rem }
.wv-notice p { margin: 0 }
.wv-notice blockquote { margin: 8px 0; padding: 8px 12px; max-block-size: 9em; overflow: auto; border-radius: 6px; background: var(--_surface); white-space: pre-wrap; overflow-wrap: anywhere }
.wv-notice > .wv-button { margin-block-start: 8px }
.wv-actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center }
.wv-button {
  font: inherit; font-size: .92rem; font-weight: 560; padding: 6px 14px; border: 1px solid var(--_control-line); border-radius: var(--_radius); background: var(--_surface);
  color: var(--_text); cursor: pointer;
}
.wv-button:hover { background: var(--_ground) }
.wv-button.wv-primary { background: var(--_accent); border-color: transparent; color: var(--_surface) }
.wv-button.wv-quiet { border-color: transparent; background: none; color: var(--_accent) }
.wv-button[aria-disabled="true"] { opacity: .5; cursor: default }

:is(.wv-tool, .wv-button, .wv-dialog input, .wv-notice blockquote, .wv-change):focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px }

/* The text. */

.wv-text { padding: 18px 26px 20px; min-block-size: 9em }
.wv-prose {
  position: relative; max-inline-size: 68ch; min-block-size: 7em; outline: none; font-size: 1.03rem; line-height: 1.65; overflow-wrap: anywhere; white-space: pre-wrap;
  white-space: break-spaces; font-variant-ligatures: none; tab-size: 4;
}
.wv-prose-blocks, .wv-prose {
  & :is(p, ul, ol, blockquote, h3, h4) { margin: 0 0 .8em }
  & :is(h3, h4) { font-weight: 650; line-height: 1.35; margin-block-start: 1.2em; margin-block-end: .35em }
  & h3 { font-size: 1.12em }
  & h4 { font-size: 1em }
  & > :first-child { margin-block-start: 0 }
  & > :last-child { margin-block-end: 0 }
  & :is(ul, ol) { padding-inline-start: 1.5em }
  & li > :is(p, ul, ol) { margin-block-end: .25em }
  & blockquote { padding-inline-start: 14px; border-inline-start: 3px solid var(--_line); color: var(--_text-2) }
  & a { color: var(--_accent); text-underline-offset: 2px }
  & .wv-fact { text-decoration: underline dotted 1px var(--_accent); text-underline-offset: 3px }
  & .wv-fact-differs .wv-fact, & .wv-fact:has(.wv-fact-differs) { text-decoration: underline wavy 1px var(--_warn) }
}
.wv-prose .wv-short-form { border-inline-start: 3px solid var(--_accent-soft); padding-inline-start: 14px; margin-inline-start: -17px }
.wv-prose .wv-short-form::after { content: attr(data-short-form); display: block; font-size: .78rem; color: var(--_text-2); margin-block-start: 2px; user-select: none }
.wv-prose .wv-empty::before { content: attr(data-placeholder); float: inline-start; block-size: 0; color: var(--_text-2); pointer-events: none }
.wv-prose.ProseMirror-hideselection *::selection { background: transparent }
.wv-prose.ProseMirror-hideselection { caret-color: transparent }
.wv-prose .ProseMirror-selectednode { outline: 2px solid var(--_accent) }

/* What the answer check found: the line's form says the kind, not its colour alone. */

.wv-found { text-decoration: underline wavy var(--_found) 1.5px; text-underline-offset: 4px; text-decoration-skip-ink: none }
.wv-found-unwise { text-decoration-style: double; text-decoration-thickness: 1px }
.wv-found-comment { text-decoration-style: solid; background: var(--_talk) }
.wv-found-sentence { text-decoration-style: dotted }

/* Others' carets: nothing of them takes room. */

.wv-caret { position: relative; margin-inline: -1px; border-inline-start: 2px solid var(--_person); pointer-events: none; user-select: none }
.wv-caret-name {
  position: absolute; inset-block-start: -1.25em; inset-inline-start: -2px; z-index: 2; padding: 1px 6px; border-radius: 5px 5px 5px 0; background: var(--_person);
  color: var(--_surface); font-size: .7rem; font-style: normal; font-weight: 600; line-height: 1.35; white-space: nowrap; text-indent: 0; animation: wv-fade .4s 3s forwards;
}
.wv-selection { background: color-mix(in srgb, var(--_person) 18%, transparent) }
@keyframes wv-fade { to { opacity: 0; visibility: hidden } }

/* The dialog for a link. */

.wv-dialog {
  inline-size: min(26rem, calc(100vw - 32px)); box-sizing: border-box; padding: 20px 22px; border: 1px solid var(--_line); border-radius: 14px; background: var(--_surface);
  color: var(--_text); box-shadow: 0 12px 40px rgb(0 0 0 / .18);
}
.wv-dialog::backdrop { background: rgb(0 0 0 / .28) }
.wv-dialog h2 { margin: 0 0 12px; font-size: 1.05rem; font-weight: 620 }
.wv-dialog label { display: block; margin-block-end: 4px; font-size: .88rem; font-weight: 560 }
.wv-dialog input {
  inline-size: 100%; box-sizing: border-box; padding: 7px 10px; border: 1px solid var(--_control-line); border-radius: var(--_radius); background: var(--_surface); color: inherit; font: inherit;
}
.wv-dialog .wv-choice {
  inline-size: 100%; box-sizing: border-box; margin-block-start: 8px; padding: 4px; border: 1px solid var(--_control-line); border-radius: var(--_radius); background: var(--_surface);
  color: inherit; font: inherit; max-block-size: 40vh;
}
.wv-dialog .wv-choice option { padding: 6px; border-radius: 4px; white-space: normal; overflow-wrap: anywhere }
.wv-dialog input[aria-invalid="true"] { border-color: var(--_stop) }
.wv-dialog :is(.wv-hint, .wv-fault) { margin: 6px 0 0; font-size: .84rem; color: var(--_text-2) }
.wv-dialog .wv-fault { color: var(--_stop); min-block-size: 1.4em }
.wv-dialog .wv-actions { margin-block-start: 12px }
.wv-dialog .wv-quiet { padding-inline-start: 0 }

/* The revision under review. */

wv-revision[hidden], .wv-note:empty { display: none }
.wv-revision-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; margin-block: 16px }
.wv-revision-bar .wv-button { display: inline-flex; align-items: center; gap: 6px; padding-inline: 10px }
.wv-revision-bar p { margin: 0; font-size: .9rem; color: var(--_text-2) }
.wv-revision-bar kbd { font: inherit; font-weight: 600 }
.wv-question { margin: 4px 0 0; font-size: 1.45rem; line-height: 1.25; letter-spacing: -.01em; font-weight: 620; white-space: pre-wrap }
.wv-note { margin: 8px 0 0; font-size: .9rem; color: var(--_text-2) }
.wv-sheet { box-sizing: border-box; max-inline-size: 42rem; border: 1px solid var(--_line); border-radius: 10px; padding: 22px 30px; background: var(--_surface); font: 1.09rem/1.65 var(--_serif); overflow-wrap: anywhere }
.wv-prose-blocks { white-space: pre-wrap; white-space: break-spaces }
.wv-prose-blocks :is(p, h3, h4):empty { min-block-size: 1.65em }
.wv-prose-blocks a[href]:not(.wv-goes-on)::after { content: " (" attr(href) ")"; display: inline-block; font-size: .78em; color: var(--_text-2); text-decoration: none; white-space: pre-wrap }
.wv-sheet ins, .wv-sheet .wv-format { background: var(--_ins); text-decoration: none; box-shadow: inset 0 -2px 0 var(--_ok) }
.wv-sheet .wv-format { background: var(--_accent-soft); box-shadow: inset 0 -2px 0 var(--_accent) }
.wv-sheet del { background: var(--_del); text-decoration: line-through; text-decoration-color: var(--_stop); margin-inline-end: .2em }
.wv-sheet del.wv-block { display: block; margin: 0 0 .8em; padding: 2px 8px; border-radius: 4px }
.wv-sheet .wv-inserted { background: linear-gradient(var(--_ok), var(--_ok)) no-repeat left / 3px 100%; padding-inline-start: 12px; margin-inline-start: -12px }
.wv-number { font: 600 .62em/1 var(--aura-font-family, system-ui, sans-serif); color: var(--_accent); vertical-align: super; margin-inline-end: 2px; white-space: nowrap; user-select: none; text-decoration: none; display: inline-block }
.wv-number[data-read]::after { content: " ✓" }
.wv-by { background: color-mix(in srgb, var(--_person) 10%, transparent); box-shadow: inset 0 -2px 0 var(--_person) }
.wv-sign { font: 600 .62em/1 var(--aura-font-family, system-ui, sans-serif); color: var(--_person); vertical-align: super; margin-inline: 2px; white-space: nowrap; user-select: none; display: inline-block }
.wv-change.wv-now { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 3px; scroll-margin-block: 30vh }

@media (max-width: 720px) {
  .wv-bar { padding-inline: 8px; gap: 2px 8px }
  .wv-tools { inline-size: 100%; flex-wrap: nowrap; justify-content: space-between; margin-inline: 0; gap: 0 }
  .wv-tool { inline-size: auto; flex: 0 1 40px; min-inline-size: 24px; block-size: 36px }
  .wv-tool.wv-apart { margin-inline-start: 0 }
  .wv-tool::after { display: none }
  .wv-state { margin-inline-start: auto; min-block-size: 32px }
  .wv-text { padding: 14px 18px 18px }
  .wv-sheet { padding: 16px }
}

@media (prefers-reduced-motion: reduce) {
  .wv-caret-name { animation-duration: .01s }
  .wv-tool::after { transition: none }
}

@media (forced-colors: active) {
  .wv-tool[aria-pressed="true"] { border-color: Highlight; color: Highlight }
  .wv-tool[aria-disabled="true"] { color: GrayText; opacity: 1 }
  .wv-tool::after { border: 1px solid }
  .wv-avatar, .wv-caret-name { border: 1px solid; color: CanvasText; background: Canvas }
  .wv-caret { border-color: Highlight }
  .wv-selection { text-decoration: underline Highlight 2px }
  .wv-sheet ins { text-decoration: underline double }
  .wv-by { text-decoration: underline }
  .wv-sheet .wv-format { text-decoration: underline dotted }
  .wv-prose .wv-short-form { border-inline-start-color: Highlight }
}
`;
