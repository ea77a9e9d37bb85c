/** Of a namespace, bundlers drop what is not used; `z` by its name brings all of zod along. */
export const namespaceZod = {
  create: (context) => ({
    ImportDeclaration(node) {
      if (node.source.value !== "zod") return;
      if (node.specifiers.every(({ type }) => type === "ImportNamespaceSpecifier")) return;
      context.report({ node, message: 'Write import * as z from "zod".' });
    },
  }),
};
