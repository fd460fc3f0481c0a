import PDFDocument from 'pdfkit';

/** PDF/UA-1 says what it is in a property of its own, which PDF/A wants declared; PDFKit writes neither beside PDF/A. */
const pdfUaIdentity = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** PDFKit's document with what PDF/UA-1 and PDF/A-2a ask beyond it. */
export class ReportDocument extends PDFDocument {
  /** PDFKit puts the document's facts into the XML of the metadata as they are; a title with `&` would break it. */
  override endMetadata(): void {
    const plain = { ...this.info };
    for (const key of ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'] as const) {
      const value = this.info[key];
      if (value !== undefined) this.info[key] = escapeXml(value);
    }
    this.appendXML(pdfUaIdentity);
    super.endMetadata();
    Object.assign(this.info, plain);
  }
}

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly lang: string;
  /** ISO day. The date of the data, not of the printing: the same report gives the same bytes. */
  readonly day: string;
  readonly producer: string;
}

export function createDocument(facts: DocumentFacts): ReportDocument {
  const options: PDFKit.TaggedOptions = {
    size: 'A4',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: facts.lang,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: null,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    info: {
      Title: facts.title,
      Subject: facts.subject,
      Creator: 'Plumbline',
      Producer: facts.producer,
      CreationDate: new Date(`${facts.day}T00:00:00Z`),
    },
  };
  return new ReportDocument(options as PDFKit.TaggedOptions & PDFKit.PDFDocumentOptions);
}

/** Ends the document and gathers its bytes. */
export function finish(doc: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    doc.end();
  });
}
