import { createServer } from "node:net";

/** Fails with a sentence that says what to do when the port cannot be listened on. */
export async function requireFreePort(port: number, host: string, setting: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(sentence(error, port, host, setting))),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function sentence(error: NodeJS.ErrnoException, port: number, host: string, setting: string): string {
  if (error.code === "EADDRINUSE") {
    return `Порт ${port} занят другой программой: остановите её или задайте другой порт, например ${setting}=${port + 1000} npm start.`;
  }
  if (error.code === "EACCES") {
    return `Порт ${port} открыть не разрешено: задайте порт больше 1023, например ${setting}=3000.`;
  }
  return `Адрес ${host}:${port} не открывается (${error.code ?? error.message}): проверьте настройки HOST и ${setting}.`;
}
