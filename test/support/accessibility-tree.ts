/** The page as a screen reader gets it: the browser's own accessibility tree, flattened. */
import type { Page } from "playwright-core";

export type Spoken = {
	role: string;
	name: string;
	/** Of a heading. */
	level?: number;
	/** Where a link leads. */
	url?: string;
	/** What a link may be understood from (WCAG 2.4.4): its description, the words around it, its column, the headings above. */
	context: string;
};

type AxValue = { value?: unknown };
type AxNode = {
	nodeId: string;
	parentId?: string;
	childIds?: string[];
	ignored: boolean;
	role?: AxValue;
	name?: AxValue;
	description?: AxValue;
	properties?: { name: string; value: AxValue }[];
};

/** The parts whose words are the context of a link in them. */
const CONTEXTS = new Set(["listitem", "cell", "gridcell", "paragraph", "definition", "row", "LabelText", "dialog"]);
const CELLS = new Set(["cell", "gridcell", "rowheader", "columnheader"]);

const textOf = (of: AxValue | undefined) => (typeof of?.value === "string" ? of.value.trim() : "");
const property = (node: AxNode, wanted: string) => node.properties?.find(({ name }) => name === wanted)?.value.value;

/** Everything that has a role, in the order it is read. */
export async function spoken(page: Page): Promise<Spoken[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as { nodes: AxNode[] };
	await session.detach();
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const around = function* (node: AxNode): Generator<AxNode> {
		for (let at = byId.get(node.parentId ?? ""); at; at = byId.get(at.parentId ?? "")) yield at;
	};
	const words = new Map<string, string>();
	for (const node of nodes)
		if (textOf(node.role) === "StaticText")
			for (const part of around(node)) words.set(part.nodeId, `${words.get(part.nodeId) ?? ""} ${textOf(node.name)}`);

	/** The nearest two parts around a link, and in which column its cell stands: the head of a column belongs to it. */
	const surroundings = (node: AxNode): string[] => {
		const found: string[] = [];
		let inside = node;
		for (const part of around(node)) {
			const role = textOf(part.role);
			if (CONTEXTS.has(role) && found.length < 3) found.push(words.get(part.nodeId) ?? "");
			if (role === "row" && CELLS.has(textOf(inside.role)))
				found.push(`column ${part.childIds?.indexOf(inside.nodeId) ?? ""}`);
			if (!part.ignored) inside = part;
		}
		return found;
	};

	const inOrder: AxNode[] = [];
	const visit = (node: AxNode | undefined): void => {
		if (!node) return;
		inOrder.push(node);
		for (const id of node.childIds ?? []) visit(byId.get(id));
	};
	visit(nodes.find(({ parentId }) => parentId === undefined));

	/** The heading of each level above what is read now. */
	const headings: string[] = [];
	return inOrder
		.filter(({ ignored, role }) => !ignored && textOf(role) !== "")
		.map((node) => {
			const [level, url] = [property(node, "level"), property(node, "url")];
			const role = textOf(node.role);
			if (role === "heading" && typeof level === "number") headings.splice(level, headings.length, textOf(node.name));
			return {
				role,
				name: textOf(node.name),
				...(role === "heading" && typeof level === "number" ? { level } : {}),
				...(role === "link" && typeof url === "string" ? { url } : {}),
				context:
					role === "link"
						? [textOf(node.description), ...surroundings(node), ...headings].filter(Boolean).join(" | ")
						: "",
			};
		});
}
