import { afterAll, beforeAll, describe } from "vitest";
import { contract } from "../store/contract/contract.ts";
import { havePostgres, startPostgres, type TestPostgres } from "../support/postgres.ts";

describe.runIf(havePostgres())("PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  contract("PostgreSQL", { fresh: () => server.fresh(), isPersistent: true });
});
