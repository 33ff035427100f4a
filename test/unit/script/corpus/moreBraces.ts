import { type CorpusEntry, custom, message, promptOf, script } from './corpusEntry.ts';

/** Malformed braces and the logic of other template languages. */
export const moreBraces: readonly CorpusEntry[] = [
  message('Hi {{ first_name | default("there") }}, do you have a minute?', {
    'template-logic': '{{ first_name | default("there") }}',
  }),
  script(
    'Hi{{#if company}} from {{company}}{{/if}}, do you ',
    {
      firstMessage: 'Hi{{#if company}} from {{company}}{{/if}}, do you have a minute?',
      variables: [custom('agent', 'Sam'), custom('first_name', 'Sam'), custom('company', 'Acme')],
    },
    { 'template-logic': '{{#if company}}' },
  ),
  message('Hi {%- if first_name -%}{{first_name}}{%- endif -%}!', {
    'template-logic': '{%- if first_name -%}',
  }),
  message('Hi {{first_name ?? "there"}}, do you have a minute?', {
    'template-logic': '{{first_name ?? "there"}}',
  }),
  message('Hi {{#first_name}}{{first_name}}{{/first_name}}!', {
    'template-logic': '{{#first_name}}',
  }),
  message('Hi {{^first_name}}there{{/first_name}}!', { 'template-logic': '{{^first_name}}' }),
  message('Hi {{upper first_name}}!', { 'space-in-name': '{{upper first_name}}' }),
  message('Hi {{First Name}}!', { 'space-in-name': '{{First Name}}' }),
  message('Hi {{first_name}, it is us.', { 'malformed-braces': '{{first_name}' }),
  message('Hi {first_name}}, it is us.', { 'malformed-braces': '{first_name}}' }),
  message('Hi {{ first_name it is us.', { 'malformed-braces': '{{ first_name' }),
  message('Hi {{{first_name}}}, it is us.', { 'malformed-braces': '{{{first_name}}}' }),
  message('Hi {{ }}, it is us.', { 'malformed-braces': '{{ }}' }),
  message('Hi {{{{first_name}}}}, it is us.', { 'malformed-braces': '{{{{first_name}}}}' }),
  promptOf('Eres {{agent}. Empresa: {{company}}.', ['agent', 'company'], {
    'malformed-braces': '{{agent}',
  }),
  promptOf('You are {{agent | title}} from {{company}}.', ['agent', 'company'], {
    'template-logic': '{{agent | title}}',
  }),
  promptOf('{{#if company}}You work for {{company}}.{{/if}}', ['company'], {
    'template-logic': '{{#if company}}',
  }),
  promptOf('You are {{agent name}} from {{company}}.', ['company'], {
    'space-in-name': '{{agent name}}',
  }),
  message('Hi {{first_name!"there"}}, it’s us.', { 'template-logic': '{{first_name!"there"}}' }),
  message('Hi {{first_name:there}}, it’s us.', { 'template-logic': '{{first_name:there}}' }),
  message('Hi {{= first_name }}, it’s us.', { 'template-logic': '{{= first_name }}' }),
  message('Hi {{if first_name}}{{first_name}}{{else}}there{{end}}.', {
    'template-logic': '{{if first_name}}',
  }),
  message('Hi {{> greeting}}, it’s us.', { 'template-logic': '{{> greeting}}' }),
  message('Hi {{! comment }}, it’s us.', { 'template-logic': '{{! comment }}' }),
  message('Hi <% if (first_name) { %>there<% } %>.', {
    'template-logic': '<% if (first_name) { %>',
  }),
  message('Hi {{first_name ? first_name : "there"}}.', {
    'template-logic': '{{first_name ? first_name : "there"}}',
  }),
  message('Hi {{user["name"]}}, it’s us.', { 'template-logic': '{{user["name"]}}' }),
  message('Hi {{contact[0].name}}, it’s us.', { 'template-logic': '{{contact[0].name}}' }),
  message('Hi {{agent company}}, it’s us.', { 'space-in-name': '{{agent company}}' }),
  message('Hi {{customer’s name}}, it’s us.', { 'space-in-name': '{{customer’s name}}' }),
  message('Hi {{first_name}}}, it’s us.', { 'malformed-braces': '}' }),
  message('Hi {{}} there, it’s us.', { 'malformed-braces': '{{}}' }),
  message('Hi {{first_name, it’s {{agent}}.', { 'malformed-braces': '{{first_name' }),
  message('Hi first_name}} it’s {{agent}}.', { 'malformed-braces': 'first_name}}' }),
  message('Hi {{{{first_name}}, it’s us.', { 'malformed-braces': '{{' }),
  promptOf('Name {{agent|upper}}, company {{company}}', ['agent', 'company'], {
    'template-logic': '{{agent|upper}}',
  }),
  promptOf('{% for p in products %}{{ p }}{% endfor %} by {{company}}', ['company', 'p'], {
    'template-logic': '{% for p in products %}',
  }),
  promptOf('The {{company} team. {{agent}}', ['agent', 'company'], {
    'malformed-braces': '{{company}',
  }),
  message('Hello {{ first_name | split: " " | first }}, got a minute?', {
    'template-logic': '{{ first_name | split: " " | first }}',
  }),
  message('Hello {{ first_name or "there" }}, got a minute?', {
    'template-logic': '{{ first_name or "there" }}',
  }),
  message('Hello {{ isset(first_name) }}, got a minute?', {
    'template-logic': '{{ isset(first_name) }}',
  }),
  message('Hello {% raw %}{{first_name}}{% endraw %}, got a minute?', {
    'template-logic': '{% raw %}',
  }),
  message('Hello {{#unless first_name}}there{{/unless}}, got a minute?', {
    'template-logic': '{{#unless first_name}}',
  }),
  message('Hello {{first_name+" "+agent}}, got a minute?', {
    'template-logic': '{{first_name+" "+agent}}',
  }),
  message('Hello {{title first_name}}, got a minute?', { 'space-in-name': '{{title first_name}}' }),
  message('Hello {{erster Name}}, haben Sie Zeit?', { 'space-in-name': '{{erster Name}}' }),
  message('Hello {{first_name}, {{agent}} here.', { 'malformed-braces': '{{first_name}' }),
  message('Hello {{first_name}} and {{agent, got a minute?', { 'malformed-braces': '{{agent' }),
  message('Hello {{{{ first_name }}, got a minute?', { 'malformed-braces': '{{' }),
  promptOf('You are {{agent}, and you call for {{company}}.', ['agent', 'company'], {
    'malformed-braces': '{{agent}',
  }),
  promptOf('You are {{agent}} from {{company | default: "us"}}', ['agent', 'company'], {
    'template-logic': '{{company | default: "us"}}',
  }),
];
