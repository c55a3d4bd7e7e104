"""What a form of GitHub, Forgejo or GitLab asks of an initiative, in every language; made from the schema of pages."""
