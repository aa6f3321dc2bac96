"use client";

/** Shown when even the frame of the page failed: nothing around it can be relied on, so both languages stand here. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="ru">
      <body style={{ fontFamily: "system-ui, sans-serif", padding: 32 }}>
        <h1>Страницу открыть не удалось</h1>
        <p>Ошибка записана в журнал. Попробуйте ещё раз.</p>
        <p lang="en">The page could not be opened. The error is in the log; please try again.</p>
        <button type="button" onClick={reset}>
          Повторить / Retry
        </button>
      </body>
    </html>
  );
}
