/** The page as a screen reader gets it: the browser's own accessibility tree, flattened. */
import type { Page } from "playwright-core";

export type Spoken = {
	role: string;
	name: string;
	/** Of a heading. */
	level?: number;
	/** Where a link leads. */
	url?: string;
	/** Words of the list item, table cell, paragraph, term or section it stands in: what a link may be understood from. */
	context: string;
};

type AxValue = { value?: unknown };
type AxNode = {
	nodeId: string;
	parentId?: string;
	ignored: boolean;
	role?: AxValue;
	name?: AxValue;
	properties?: { name: string; value: AxValue }[];
};

const CONTEXTS = new Set(["listitem", "cell", "gridcell", "paragraph", "definition", "LabelText"]);
/** Where the nearest says nothing of its own, the next around it counts: the row of a table, the item of a list. */
const WIDER = new Set(["row", "listitem", "region", "article", "navigation", "dialog"]);

/** Everything that has a role, in the order it is read. */
export async function spoken(page: Page): Promise<Spoken[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as { nodes: AxNode[] };
	await session.detach();
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const textOf = (of: AxValue | undefined) => (typeof of?.value === "string" ? of.value.trim() : "");
	const words = new Map<string, string>();
	for (const node of nodes) {
		if (textOf(node.role) !== "StaticText") continue;
		for (let at = byId.get(node.parentId ?? ""); at; at = byId.get(at.parentId ?? ""))
			words.set(at.nodeId, `${words.get(at.nodeId) ?? ""} ${textOf(node.name)}`);
	}
	const contextOf = (node: AxNode): string => {
		const found: string[] = [];
		for (let at = byId.get(node.parentId ?? ""); at; at = byId.get(at.parentId ?? "")) {
			const role = textOf(at.role);
			if (CONTEXTS.has(role) || WIDER.has(role)) found.push(words.get(at.nodeId) ?? "");
		}
		return found.slice(0, 3).join(" | ");
	};
	return nodes
		.filter(({ ignored, role }) => !ignored && textOf(role) !== "")
		.map((node) => {
			const property = (wanted: string) => node.properties?.find(({ name }) => name === wanted)?.value.value;
			const [level, url] = [property("level"), property("url")];
			return {
				role: textOf(node.role),
				name: textOf(node.name),
				...(typeof level === "number" ? { level } : {}),
				...(typeof url === "string" ? { url } : {}),
				context: contextOf(node),
			};
		});
}
