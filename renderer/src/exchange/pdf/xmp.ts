import type { PdfDocument } from 'pdfkit'
import type { PdfDefinition } from './model.ts'

const CREATOR = 'Safeguarding Desk'

export function infoOf({ title, subject, author, made }: PdfDefinition) {
  return {
    Title: title,
    Subject: subject,
    Author: author,
    Creator: CREATOR,
    Producer: CREATOR,
    CreationDate: made,
    ModDate: made,
  }
}

/**
 * The same facts as XML, in place of pdfkit's own: that is broken by an `&` in a school's name,
 * and gives no language.
 */
export function writeXmp(doc: PdfDocument, { title, subject, author, made }: PdfDefinition): void {
  const moment = `${made.toISOString().slice(0, 19)}Z`
  const inEnglish = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
  doc._addInfo = () =>
    doc.appendXML(`<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <dc:title>${inEnglish(title)}</dc:title>
  <dc:description>${inEnglish(subject)}</dc:description>
  <dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
  <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
  <xmp:CreateDate>${moment}</xmp:CreateDate>
  <xmp:ModifyDate>${moment}</xmp:ModifyDate>
  <xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
  <pdf:Producer>${CREATOR}</pdf:Producer>
</rdf:Description>`)
}

/** Characters that XML 1.0 has no place for are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
