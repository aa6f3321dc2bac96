interface DemoAccount {
  login: string;
  password: string;
  displayName: string;
}

/** Prints where the portal is and, in demo mode, by whom it can be tried. */
export async function announce(address: string, apiUrl: string): Promise<void> {
  const accounts = await demoAccounts(apiUrl);
  console.log(`\nГотово: ${address}\n`);
  if (accounts.length === 0) return;
  const width = Math.max(...accounts.map(({ login }) => login.length));
  const passwords = new Set(accounts.map(({ password }) => password));
  const common = passwords.size === 1 ? `, пароль у всех ${accounts[0]!.password}` : "";
  console.log(`Учётные записи для знакомства${common} (данные вымышлены):`);
  for (const { login, password, displayName } of accounts) {
    console.log(`  ${login.padEnd(width)}  ${common ? "" : `${password}  `}${displayName}`);
  }
  console.log("\nОстановить: Ctrl+C");
}

async function demoAccounts(apiUrl: string): Promise<DemoAccount[]> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ demoAccounts { login password displayName } }" }),
  });
  const body = (await response.json()) as { data?: { demoAccounts: DemoAccount[] } };
  return body.data?.demoAccounts ?? [];
}
