// Written by `npm run generate:catalogue` from the files of operations/. Do not edit.
import type { Operation } from "./operation.ts";
import { acknowledge } from "./operations/acknowledge.ts";
import { listReceipts } from "./operations/list-receipts.ts";
import { postEvents } from "./operations/post-events.ts";
import { protect } from "./operations/protect.ts";
import { readAsyncapi } from "./operations/read-asyncapi.ts";
import { readCsvTemplate } from "./operations/read-csv-template.ts";
import { readDocs } from "./operations/read-docs.ts";
import { readDocsAsset } from "./operations/read-docs-asset.ts";
import { readInbox } from "./operations/read-inbox.ts";
import { readKeys } from "./operations/read-keys.ts";
import { readLedger } from "./operations/read-ledger.ts";
import { readOpenapi } from "./operations/read-openapi.ts";
import { readProtection } from "./operations/read-protection.ts";
import { readReceipt } from "./operations/read-receipt.ts";
import { readSchema } from "./operations/read-schema.ts";
import { readTimeline } from "./operations/read-timeline.ts";
import { readWebhook } from "./operations/read-webhook.ts";
import { resendWebhook } from "./operations/resend-webhook.ts";
import { rotateWebhookSecret } from "./operations/rotate-webhook-secret.ts";
import { setWebhook } from "./operations/set-webhook.ts";
import { stopWebhook } from "./operations/stop-webhook.ts";
import { takeCsv } from "./operations/take-csv.ts";
import { verifyWebhook } from "./operations/verify-webhook.ts";

/** Every operation of the API. */
export const operations: readonly Operation[] = [
	acknowledge,
	listReceipts,
	postEvents,
	protect,
	readAsyncapi,
	readCsvTemplate,
	readDocs,
	readDocsAsset,
	readInbox,
	readKeys,
	readLedger,
	readOpenapi,
	readProtection,
	readReceipt,
	readSchema,
	readTimeline,
	readWebhook,
	resendWebhook,
	rotateWebhookSecret,
	setWebhook,
	stopWebhook,
	takeCsv,
	verifyWebhook,
];
