// Docusaurus as it comes, with a local search that its own documentation names. The benchmark copies it and adds pages.
export default {
  title: 'Guide',
  url: 'https://guide.example',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  markdown: { format: 'md' },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themes: [
    ['@easyops-cn/docusaurus-search-local', { hashed: true, indexBlog: false, docsRouteBasePath: '/' }],
  ],
};
