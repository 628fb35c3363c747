/** A paper as a school would attach it, with what in it really points at a child. */
export interface RealPaper {
  readonly title: string
  readonly text: string
  /** The words that must be found; empty where nobody is meant. */
  readonly children: readonly string[]
}

const paper = (title: string, text: string, children: readonly string[] = []): RealPaper => ({
  title,
  text: text.trim(),
  children,
})

/** People who work there: they may be named. */
export const STAFF = ['Daljit Sandhu', 'Sophie Clarke', 'Owen Hart', 'Priya Nair', 'Grace Okafor']

/**
 * Papers in the manner of those that schools attach, every name and number made up.
 *
 * Half of them mean a child somewhere; the rest are full of what only looks like it.
 */
export const realPapers: readonly RealPaper[] = [
  paper(
    'Policy, front page',
    `Oakfield Primary School, Mill Lane, Northmoor NM4 7QP
Child Protection and Safeguarding Policy
Approved by the governing body on 29 September 2026. Next review September 2027.
Designated Safeguarding Lead: Daljit Sandhu. Chair of Governors: Margaret Holloway.
LADO: Stephen Bright, 01632 960123. Children's Social Care: 01632 960456.`,
  ),
  paper(
    'Policy, definitions',
    `A child is anyone under the age of 18. Child Sexual Exploitation and Child Criminal Exploitation are forms of abuse.
Child-on-Child Abuse can happen in school and online. Contextual Safeguarding looks at risks outside the home.
Pupils aged 10 to 13 are most often drawn into County Lines.`,
  ),
  paper(
    'Policy, roles',
    `The Headteacher makes sure that the policy is followed. The Designated Safeguarding Lead takes lead responsibility.
Deputies are Sophie Clarke and Owen Hart. The link governor, Robert Ellison, visits each term.
In the absence of the lead, call the Front Door on 01632 960789.`,
  ),
  paper(
    'Policy, history',
    `This school follows the lessons of the Victoria Climbié inquiry and the review into the death of Peter Connelly.
Sir Alan Wood reviewed the arrangements in 2021. Eileen Munro wrote A Child-Centred System in 2011.`,
  ),
  paper(
    'Policy, online safety',
    `Smoothwall filters every device. Pupils in Year 5 and Year 6 sign the Acceptable Use Agreement.
The Internet Watch Foundation, Childline (0800 1111) and the NSPCC give advice. Report Harmful Content takes reports.`,
  ),
  paper(
    'Policy, SEND',
    `Pupils with SEND can face extra barriers. The SENCO, Priya Nair, meets the lead each week.
An Education, Health and Care Plan is kept in the pupil file. Makaton and Widgit symbols are used in Reception.`,
  ),
  paper(
    'Policy, attendance',
    `Children Missing Education are reported on day ten. Pupils absent without reason are called by 9.30.
The Education Welfare Officer is Karen Whitfield. Attendance on 12 March 2026 was 94.1 per cent.`,
  ),
  paper(
    'Policy, safer recruitment',
    `The single central record is checked each half term. A DBS certificate number such as 001234567890 is not kept.
Teacher reference 1234567 and prohibition checks are recorded. Section 128 checks are made for governors.`,
  ),
  paper(
    'Low-level concerns',
    `Staff share concerns with the headteacher. On 4 May 2026 two concerns about Staff Member A were logged.
No pupil was named. The code of conduct was read again by all on 8 May 2026.`,
  ),
  paper(
    'Minutes, summer',
    `Present: Margaret Holloway (Chair), Robert Ellison, Asif Mahmood, Daljit Sandhu.
The lead reported 14 referrals this term, against 11. Governors asked how children are heard.
Robert Ellison had met pupils of the School Council. Date of next meeting: 17 September 2026.`,
  ),
  paper(
    'Minutes, autumn',
    `Apologies: Helen Marsh. Declarations of interest: none.
Training: 44 of 47 staff. Mrs Clarke presented the filtering report. Mr Hart explained Operation Encompass.
Question: do Year 3 parents know whom to ask? Action: Grace Okafor by 1 December 2026.`,
  ),
  paper(
    'Minutes that slip',
    `The committee discussed attendance. The lead explained the case of the pupil Kayden Brockhurst, who was absent for 14 days.
Governors asked for a report by 12 May 2026.`,
    ['Kayden Brockhurst'],
  ),
  paper(
    'Minutes that slip twice',
    `Item 6. A parent of Aaliyah Sesay in Year 4 had written to the chair.
Item 7. The brother, a boy called Ibrahim Sesay, moved school in June.`,
    ['Aaliyah Sesay', 'Ibrahim Sesay'],
  ),
  paper(
    'Visit of the link governor',
    `Visit on 6 November 2026 by Robert Ellison. I spoke to six pupils from Years 2, 4 and 6.
They told me that they would go to Mrs Sandhu or Miss Clarke. I looked at the single central record with Jean Potter, business manager.
Recommendation: Display the poster of the Anti-Bullying Alliance.`,
  ),
  paper(
    'Visit that slips',
    `I sat in on a lesson. Zofia Krawczyk, a pupil of Year 6, showed me her book.
She said that the worry box helps. The displays on Castle Street are new.`,
    ['Zofia Krawczyk'],
  ),
  paper(
    'Visit with initials',
    `Two children, whom I call A and B, told me that playtime is calm. Child B has a plan.
The room on Barker Road was closed.`,
  ),
  paper(
    'Governors’ report',
    `Safeguarding report to governors, autumn 2026. Children on a plan: 3. Children in need: 6. Looked after: 2.
Referrals to Early Help: 9. Audit: 92 of 128 questions answered. Prepared by Daljit Sandhu.`,
  ),
  paper(
    'Governors’ report, training',
    `Level 3: Daljit Sandhu 14 January 2026, Sophie Clarke 3 March 2025. Prevent: 45 of 47.
Safer recruitment: Margaret Holloway, 12 June 2024. Provider: Northmoor Safeguarding Children Partnership.`,
  ),
  paper(
    'Governors’ report that slips',
    `Case study: Child protection plan ended for Mohammed Rahman (Year 2) on 3 June 2026.
The family of the girl Poppy Fairweather moved to Leeds.`,
    ['Mohammed Rahman', 'Poppy Fairweather'],
  ),
  paper(
    'Certificate',
    `Certificate of Attendance. This is to certify that Sophie Clarke completed Designated Safeguarding Lead Training, Level 3, on 3 March 2025.
Date of birth: 14 July 1986. Trainer: Dr Hannah Pryce, Brightwater Training Ltd, Unit 4, Tannery Park.`,
  ),
  paper(
    'Certificate, Prevent',
    `Prevent awareness. Awarded to Owen Hart on 22 September 2026. Certificate 7Q3-55812. Home Office e-learning.`,
  ),
  paper(
    'Certificate of a volunteer',
    `Angela Whitcombe completed Basic Awareness, Child Protection, 11 October 2026. Valid for 3 years.`,
  ),
  paper(
    'INSET register',
    `INSET 2 September 2026, Child Protection Update. Signed: Daljit Sandhu, Sophie Clarke, Owen Hart, Priya Nair, Grace Okafor.
Part One of KCSIE 2026 handed out. Learner outcomes: see slide 14.`,
  ),
  paper(
    'Staff list',
    `Name, Role, Started
Daljit Sandhu, Deputy headteacher, 01/09/2014
Sophie Clarke, Year 5 teacher, 01/09/2018
Tom Abbott, Year 2 teacher, 04/01/2021
Rosalind Pike, Teaching assistant Year 1, 15/04/2013`,
  ),
  paper(
    'Staff list, duties',
    `Playground: Tom Abbott (Year 2), Rosalind Pike. Lunch: Year 6 Helen Marsh, Year 4 Colin Drake.
Breakfast club: Grace Okafor and Lin Chen, student teacher.`,
  ),
  paper(
    'Supply list',
    `Agency: Castlegate Supply. Naomi Fletcher, DBS checked 12 August 2026, children's barred list clear.
Peter Lowe, DBS 3 July 2026. Student teachers from the University of Northmoor: Beth Ashcroft, Liam Doyle.`,
  ),
  paper(
    'Training matrix',
    `Course; Year 1 team; Year 2 team; Office
FGM; 4 of 4; 3 of 4; 2 of 2
Child Exploitation; 4 of 4; 4 of 4; 1 of 2`,
  ),
  paper(
    'Action plan',
    `Action 3: Train Year 6 Playground Leaders. Owner: Colin Drake. Due: 12 February 2027.
Action 4: Review the Pupil Voice survey with Student Council. Owner: Grace Okafor.`,
  ),
  paper(
    'Survey',
    `97 per cent of pupils feel safe. Girls in Year 5 asked for more lights on Orchard Way.
Boy and girl groups were asked apart. Children Said, We Did: new lockers.`,
  ),
  paper(
    'Reading list',
    `Books in the library: Wonder by R. J. Palacio, The Boy at the Back of the Class by Onjali Rauf, Matilda by Roald Dahl.
Author visits: Cressida Cowell for Year 4, Michael Rosen for Year 1 on 2 March 2026.`,
  ),
  paper(
    'Newsletter',
    `Well done to Year 3 Hedgehogs and Year 4 Foxes. Term ends 18 December 2026. Flu vaccine for Year 1 on 9 November 2026.
Parking on Church Road is not allowed.`,
  ),
  paper(
    'Newsletter that slips',
    `Congratulations to Amelia Thornbury in Year 5 who raised 120 pounds, and to Noah Bainbridge, Year 2.`,
    ['Amelia Thornbury', 'Noah Bainbridge'],
  ),
  paper(
    'Class list',
    `Class 4B, Autumn 2026
Name Date of birth
Brockhurst Kayden 12/11/2017
Sesay Aaliyah 03/02/2018
Teacher: Sophie Clarke`,
    ['12/11/2017', '03/02/2018'],
  ),
  paper(
    'Chronology',
    `Pupil: Jayden Okonkwo. DOB 14/03/2016. UPN H801200001001.
12/01/2026 Call from mother. 19/01/2026 Strategy meeting.`,
    ['Jayden Okonkwo', '14/03/2016', 'H801200001001'],
  ),
  paper(
    'Referral',
    `We are worried about the student Callum Prestwick, born on 2 May 2012. His sister Ellie was seen on Tuesday.`,
    ['Callum Prestwick', '2 May 2012'],
  ),
  paper(
    'Email',
    `Dear Daljit, please find the plan for Theo Lindqvist (Y3). Kind regards, Hannah Pryce, Social Worker.`,
    ['Theo Lindqvist'],
  ),
  paper(
    'Dates only',
    `Approved 12 May 2016. Reviewed 3 June 2018, 4 July 2020 and 11 May 2024. Ages 4 to 11. Founded 1874.
Children start on 3 September 2026. Students return 5 January 2027.`,
  ),
  paper(
    'Numbers only',
    `URN 999901. DfE 890/2001. Invoice B12345678901. Telephone 01632 960123. Ref. A123456789012X.`,
  ),
  paper(
    'Prevent risk assessment',
    `Channel referrals: 0. Pupils debate British Values. Speaker: Imam Yusuf Karim, checked 2 March 2026.
Police contact: PC Dawn Aldridge, Northmoor East.`,
  ),
  paper(
    'Site',
    `Visitors sign in at Mill Lane. Contractor Hedley Roofing. The Child Safe gate on Priory Close is locked at 9.00.
Fire drill Year 6 corridor, 4 minutes.`,
  ),
  paper(
    'Curriculum',
    `Year 1 NSPCC PANTS. Year 4 Jigsaw Relationships. Year 6 Kidscape workshop and Operation Guardian.
Child Focus days; Learner Voice; Pupil Premium strategy.`,
  ),
  paper(
    'Supervision',
    `Supervision of the lead by Dr Hannah Pryce, 5 October 2026. Themes: workload, thresholds. No child was named.`,
  ),
  paper(
    'Form that was filled',
    `Name of child: Saffron Whitelock
Year group: 6
Name of staff: Owen Hart`,
    ['Saffron Whitelock'],
  ),
  paper(
    'Timeline of a plan',
    `Daughter Imogen Castleford told the school nurse. Son Rhys Castleford is in Year 1.`,
    ['Imogen Castleford', 'Rhys Castleford'],
  ),
]
